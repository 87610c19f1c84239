// Package remote is the player's end of a class: a copy of the crisis of a team that
// is led by the log of the server. What is given goes to the server, which decides
// whether and when; what the log says is carried out here, so that the copy, the
// server and the desk page hold the same state. It belongs to the program of who
// plays, and runs in a page of a browser as on a desktop.
package remote
