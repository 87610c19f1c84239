//go:build !js

package ui

// page is nothing where no page of a browser is around the window.
type page struct{}

func (*page) begin(*Window) {}

func (*page) end(*Window) {}

func (*page) shown() {}
