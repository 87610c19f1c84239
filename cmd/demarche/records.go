//go:build !js

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
	"demarche/internal/academy/export/outbox"
	"demarche/internal/academy/store"
	"demarche/internal/academy/web"
)

// recordFlags say to which learning record store a server sends.
type recordFlags struct {
	LRS    string `name:"lrs" placeholder:"URL" help:"Learning record store to which statements of what was played are sent: the address below which it has /statements."`
	LRSKey string `name:"lrs-key" placeholder:"FILE" type:"existingfile" help:"File with its key, NAME:SECRET; when left out, the environment has it in DEMARCHE_LRS_KEY."`
	Home   string `placeholder:"URL" help:"Address under which the academy names what its statements tell of, such as https://academy.example.org."`
}

// lrsKey is the variable of the environment that may hold the key.
const lrsKey = "DEMARCHE_LRS_KEY"

// read returns what the flags say. No error shows the key.
func (f *recordFlags) read() (r web.Records, err error) {
	if f.Home != "" {
		if r.Home, err = export.ParseHome(f.Home); err != nil {
			return r, err
		}
	}
	switch {
	case f.LRS == "" && f.LRSKey != "":
		return r, wrongUsage("--lrs-key belongs to --lrs")
	case f.LRS == "":
		return r, nil
	case f.Home == "":
		return r, wrongUsage("--lrs wants --home: an address of your own under which the statements name the academy, such as https://academy.example.org; keep to it")
	}
	key := os.Getenv(lrsKey)
	if f.LRSKey != "" {
		text, err := os.ReadFile(f.LRSKey)
		if err != nil {
			return r, err
		}
		key = string(text)
	}
	if key == "" {
		return r, wrongUsage("--lrs wants the key of the store: --lrs-key FILE, or " + lrsKey + " in the environment")
	}
	r.Store, err = outbox.ParseStore(f.LRS, key)
	return r, err
}

type recordsCmd struct {
	Data  string `placeholder:"FOLDER" type:"path" help:"Where the academy is kept; a folder of the user when left out."`
	Again bool   `help:"Let the server send at once what waits or was refused, as after a mended key."`
	JSON  bool   `help:"Write JSON."`
}

// Run tells how far the statements of an academy have got, also while it is served.
func (c *recordsCmd) Run(e *env) (err error) {
	folder := academyFolder(c.Data)
	if _, err := os.Stat(filepath.Join(folder, store.FileName)); err != nil {
		return fmt.Errorf("%s holds no academy: %w", folder, err)
	}
	st, err := store.Open(e.ctx, folder)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	if c.Again {
		if err := st.Write(e.ctx, func(x *store.Conn) error { return x.RetryRecords(e.ctx, "", time.Now().UnixMilli()) }); err != nil {
			return err
		}
	}
	box, err := st.Outbox(e.ctx, "")
	if err != nil {
		return err
	}
	if c.JSON {
		return e.json(box)
	}
	fmt.Fprintf(e.out, "%d statements sent, %d waiting, %d refused\n", box.Sent, box.Waiting, box.Refused)
	if box.Waiting > 0 && box.Due > 0 {
		fmt.Fprintf(e.out, "the next is sent from %s on\n", time.UnixMilli(box.Due).Format(time.RFC3339))
	}
	for _, x := range box.Trouble {
		if x.State == academy.RecordRefused {
			fmt.Fprintf(e.out, "%s of session %s is refused: %s\n", x.ID, x.Session, x.Said)
			continue
		}
		fmt.Fprintf(e.out, "%s of session %s waits after %d attempts: %s\n", x.ID, x.Session, x.Attempts, x.Said)
	}
	return nil
}
