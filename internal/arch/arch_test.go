//go:build !js

package arch

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module = "demarche"
	root   = "../.."

	browsers = "internal/academy/browsertest"
)

// core are the packages that decide outcomes. They know no screen, YAML, file,
// network, clock, display language or global source of chance.
var core = []string{"breath", "fixed", "chance", "network", "spread", "opinion", "tension", "effects", "rule", "speech", "world", "view", "population", "sim", "score", "credit"}

// plain are the standard packages that the core may import: they compute, and
// compute alike everywhere. What embed holds is part of the program.
var plain = []string{
	"cmp", "crypto/sha256", "embed", "encoding/binary", "encoding/hex", "encoding/json", "errors", "fmt", "hash", "maps", "math/bits", "reflect", "regexp", "slices", "sort", "strconv", "strings", "unicode", "unicode/utf8",
}

// only says which packages may import a library; others go through them. A
// folder stands for all below it.
var only = map[string][]string{
	"github.com/expr-lang/expr":        {"internal/rule"},
	"gopkg.in/yaml.v3":                 {"internal/source"},
	"github.com/ebitengine/oto/v3":     {"game/sound"},
	"github.com/hajimehoshi/ebiten/v2": {"game"},
	"github.com/adrg/xdg":              {"internal/store", "game/play"},
	"github.com/alecthomas/kong":       {"cmd/demarche"},
	"math":                             {"internal/fixed", "internal/par", "internal/present", "internal/scenario", "internal/journal", "internal/validation", "internal/experiment", "internal/drill", "internal/tone/learn", "internal/expect", "internal/sweep", "game"},
	"math/rand":                        {},
	"math/rand/v2":                     {"cmd/demarche", "internal/tone/learn", "game"},
	"database/sql":                     {"internal/academy/store"},
	"modernc.org/sqlite":               {"internal/academy/store"},
	"github.com/pressly/goose/v3":      {"internal/academy/store"},
	"golang.org/x/crypto":              {"internal/academy/auth"},
	"net":                              {"game/uitest", "internal/academy", "cmd/demarche"},
	"net/http":                         {"internal/academy", "cmd/demarche"},
	"os/exec":                          {"game/ui", "game/uitest", browsers},
	"github.com/chromedp/chromedp":     {browsers},
	module + "/" + browsers:            {}, // by tests alone
}

// source is a file of the program, tests left out.
type source struct {
	name    string // from the root
	folder  string
	imports []string
	file    *ast.File
	set     *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	var list []source
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(p, root+string(filepath.Separator)))
		switch {
		case d.IsDir() && (d.Name() == "testdata" || len(d.Name()) > 1 && d.Name()[0] == '.' && d.Name() != ".."):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		s := source{name: name, folder: path.Dir(name), set: token.NewFileSet()}
		if s.file, err = parser.ParseFile(s.set, p, nil, 0); err != nil {
			return err
		}
		for _, im := range s.file.Imports {
			of, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				return err
			}
			s.imports = append(s.imports, of)
		}
		list = append(list, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 50 {
		t.Fatalf("only %d files were found", len(list))
	}
	return list
}

func TestTheCoreImportsNothingButTheCore(t *testing.T) {
	for _, s := range sources(t) {
		name, inside := strings.CutPrefix(s.folder, "internal/")
		if !inside || !slices.Contains(core, name) {
			continue
		}
		for _, im := range s.imports {
			own, internal := strings.CutPrefix(im, module+"/internal/")
			switch {
			case internal && slices.Contains(core, own), slices.Contains(plain, im):
			case name == "rule" && strings.HasPrefix(im, "github.com/expr-lang/expr/"):
			case name == "fixed" && im == "math":
			default:
				t.Errorf("%s imports %s", s.name, im)
			}
		}
	}
}

func TestLibrariesAreImportedWhereTheyBelong(t *testing.T) {
	for _, s := range sources(t) {
		for _, im := range s.imports {
			for library, folders := range only {
				if im != library && (!strings.Contains(library, ".") || !strings.HasPrefix(im, library+"/")) {
					continue
				}
				if !slices.ContainsFunc(folders, func(f string) bool { return s.folder == f || strings.HasPrefix(s.folder, f+"/") }) {
					t.Errorf("%s imports %s, which belongs in %v", s.name, im, folders)
				}
			}
		}
	}
}

// Front ends may look at the clock on the wall, and so may a server, whose classes
// meet at an hour; what they stand on is told.
func TestOnlyFrontEndsReadTheClock(t *testing.T) {
	wall := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker"}
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.folder, "internal/") || strings.HasPrefix(s.folder, "internal/academy/") || !slices.Contains(s.imports, "time") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if of, ok := sel.X.(*ast.Ident); ok && of.Name == "time" && slices.Contains(wall, sel.Sel.Name) {
				t.Errorf("%s: time.%s", s.set.Position(sel.Pos()), sel.Sel.Name)
			}
			return true
		})
	}
}

func TestFrontEndsStayOutsideOfInternal(t *testing.T) {
	for _, s := range sources(t) {
		for _, im := range s.imports {
			if strings.HasPrefix(s.folder, "internal/") && (strings.HasPrefix(im, module+"/game") || strings.HasPrefix(im, module+"/cmd")) {
				t.Errorf("%s imports %s", s.name, im)
			}
		}
	}
}

// What the core imports might import what it may not.
func TestNothingComesIntoTheCoreByOthers(t *testing.T) {
	forbidden := regexp.MustCompile(`hajimehoshi|yaml|^net$|^net/http|database/sql|xdg|^os/exec$|math/rand`)
	for _, name := range core {
		out, err := exec.Command("go", "list", "-deps", fmt.Sprintf("%s/internal/%s", module, name)).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		for im := range strings.Lines(string(out)) {
			if im = strings.TrimSpace(im); forbidden.MatchString(im) {
				t.Errorf("%s depends on %s", name, im)
			}
		}
	}
}
