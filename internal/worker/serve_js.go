package worker

import (
	"context"
	"encoding/json"
	"sync"
	"syscall/js"
)

// Serve computes what the page asks its worker for, as long as that is there.
func (b *Bench) Serve() {
	around := js.Global().Get("demarche")
	var mu sync.Mutex
	under := map[int]context.CancelFunc{}
	tell := func(id int, a Answer) {
		text, err := json.Marshal(a)
		if err != nil {
			text, _ = json.Marshal(Answer{Fault: err.Error()})
		}
		around.Call("answer", id, string(text))
	}
	begin := func(id int, text string) {
		ctx, stop := context.WithCancel(context.Background())
		mu.Lock()
		under[id] = stop
		mu.Unlock()
		var t Task
		err := json.Unmarshal([]byte(text), &t)
		if err == nil {
			err = b.Do(ctx, t, func(a Answer) { tell(id, a) })
		}
		mu.Lock()
		delete(under, id)
		mu.Unlock()
		stop()
		if err != nil {
			tell(id, Answer{Fault: err.Error()})
		} else {
			tell(id, Answer{End: true})
		}
	}
	end := func(id int) {
		mu.Lock()
		defer mu.Unlock()
		if stop := under[id]; stop != nil {
			stop()
		}
	}
	around.Call("serve", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if id := args[0].Int(); args[1].IsNull() {
			end(id)
		} else {
			go begin(id, args[1].String())
		}
		return nil
	}))
	select {}
}
