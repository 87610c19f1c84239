package main

import (
	"encoding/xml"
	"os"
)

// junit is the form in which build servers read results of tests.
type junit struct {
	XMLName xml.Name      `xml:"testsuites"`
	Groups  []*junitGroup `xml:"testsuite"`
}

type junitGroup struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	Failure *junitFailure `xml:"failure"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func (j *junit) group(name string) *junitGroup {
	g := &junitGroup{Name: name}
	j.Groups = append(j.Groups, g)
	return g
}

// add adds a test; failure is "" for one that passed.
func (g *junitGroup) add(name, failure string) {
	g.Tests++
	c := junitCase{Name: name, Class: g.Name}
	if failure != "" {
		g.Failures++
		c.Failure = &junitFailure{Message: "not as expected", Text: failure}
	}
	g.Cases = append(g.Cases, c)
}

func (j *junit) write(path string) error {
	text, err := xml.MarshalIndent(j, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append([]byte(xml.Header), append(text, '\n')...), 0o644)
}
