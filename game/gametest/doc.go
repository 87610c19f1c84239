// Package gametest holds the tests of the whole window: pictures of every scene,
// their semantic bounds, and crises played by keys or by mouse alone. They drive
// the program unchanged, through package uitest. How a test starts it, and takes a
// series of pictures, serves the tests of single scenes too.
package gametest
