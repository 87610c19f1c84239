// Package webtest plays the game in a browser: the page as it is built, in a Chromium without
// a screen, by the elements that a screen reader has and by keys.
package webtest
