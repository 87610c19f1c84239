package main

// modelCmd holds the commands about the model itself, apart from any crisis.
type modelCmd struct {
	Effects modelEffectsCmd `cmd:"" help:"Print every coefficient of the model with its range and source."`
}
