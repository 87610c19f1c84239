//go:build !js

package arch

import (
	"go/ast"
	"strings"
	"testing"

	"demarche/internal/effects"
)

// A coefficient that no formula reads would promise what the model does not
// do. Guides are read by authors alone.
func TestEveryCoefficientIsRead(t *testing.T) {
	read := map[string]bool{}
	for _, s := range sources(t) {
		if s.folder == "internal/effects" || s.folder == "internal/validation" {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "effects" {
					read[sel.Sel.Name] = true
				}
			}
			return true
		})
	}
	for _, e := range effects.Table() {
		name := ""
		for _, word := range strings.FieldsFunc(e.Name, func(r rune) bool { return r == '.' || r == '-' }) {
			name += strings.ToUpper(word[:1]) + word[1:]
		}
		if guide := e.Basis == effects.Guide; read[name] == guide {
			t.Errorf("%s: read by a formula: %v; a guide: %v", e.Name, read[name], guide)
		}
	}
}
