package pages

import "demarche/internal/academy/classbook"

// Marks are the levels that an instructor has given the teams of a class.
type Marks struct {
	ID, Title string
	Parts     []string // of the score, in words
	Rows      []Marked
}

// Marked is a team with its levels.
type Marked struct {
	classbook.Judged
	ID string
}

// Mark is where an instructor judges a team.
type Mark struct {
	ID, Title string
	Team      string // id
	Judged    classbook.Judged
	Parts     []string // ids, in the order of the cells
	Levels    []classbook.Level
	Next      string // id of the team that comes next, or ""
	Said      *Said
}
