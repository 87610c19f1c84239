package play

import "syscall/js"

// Hands tells whether journals are handed to the player as files and taken from them, since
// they lie where only the browser reaches.
const Hands = true

// Hand gives a journal to the player as a file.
func (a *App) Hand(path string) { js.Global().Get("demarche").Call("hand", path) }

// Bring asks the player for a journal and puts it among the others.
func (a *App) Bring() {
	var brought js.Func
	brought = js.FuncOf(func(_ js.Value, args []js.Value) any {
		brought.Release()
		name := args[0].String()
		a.ask(func() {
			a.Notice(a.Words.T("library.brought", "name", name))
			a.Refresh()
		})
		return nil
	})
	js.Global().Get("demarche").Call("bring", "/data/demarche/journals", brought)
}
