// Package webtest looks at lessons in a browser: an academy as it is served, its pages
// in a Chromium without a screen, and a class of which some play there and the others by
// requests.
package webtest
