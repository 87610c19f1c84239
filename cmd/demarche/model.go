package main

// modelCmd holds the commands about the model itself, apart from any crisis.
type modelCmd struct {
	Check   modelCheck      `cmd:"" help:"Compare the kernels with the published values of the models that they contain."`
	Run     modelRunCmd     `cmd:"" help:"Run the model's kernels on a described population, to hold a published value against them."`
	Effects modelEffectsCmd `cmd:"" help:"Print every coefficient of the model with its range and source."`
}
