package grammar

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
)

// comment is what stands at a type and at its fields.
type comment struct {
	doc    string
	fields map[string]string
}

// read reads the comments of the Go files in a folder.
func (l *Language) read(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if decl, ok := n.(*ast.GenDecl); ok {
				l.declared(file.Name.Name, decl)
			}
			return true
		})
	}
	return nil
}

func (l *Language) declared(in string, decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		t, ok := spec.(*ast.TypeSpec)
		if !ok {
			continue
		}
		fields, ok := t.Type.(*ast.StructType)
		if !ok {
			continue
		}
		doc := t.Doc
		if doc == nil {
			doc = decl.Doc
		}
		c := comment{doc: words(doc), fields: map[string]string{}}
		for _, f := range fields.Fields.List {
			for _, name := range f.Names {
				c.fields[name.Name] = words(f.Doc) + words(f.Comment)
			}
		}
		l.comments[in+"."+t.Name.Name] = c
	}
}

// words returns a comment on one line.
func words(g *ast.CommentGroup) string { return strings.Join(strings.Fields(g.Text()), " ") }
