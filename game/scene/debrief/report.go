package debrief

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	told "demarche/internal/debrief"
	"demarche/internal/paper"
	"demarche/internal/store"
)

// write saves the debrief as a page that stands alone and returns where.
func write(world string, sheet *told.Sheet) (string, error) {
	dir := filepath.Join(store.Dir(), "reports")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	var b bytes.Buffer
	if err := paper.Write(&b, sheet); err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s %s.html", strings.ReplaceAll(world, "/", "-"), time.Now().Format("2006-01-02 15.04.05"))
	path := filepath.Join(dir, name)
	return path, os.WriteFile(path, b.Bytes(), 0o644)
}
