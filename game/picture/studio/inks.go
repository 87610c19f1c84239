package studio

import "demarche/game/picture"

// The inks of the pictures: the blues of the game's dark theme, the light of a
// cold dawn, and its signal colours for what an eye is to fall on.
var (
	Night  = picture.Hex(0x0B111C)
	Deep   = picture.Hex(0x141E30)
	Slate  = picture.Hex(0x233350)
	Steel  = picture.Hex(0x3A5277)
	Mist   = picture.Hex(0x6F8BAE)
	Haze   = picture.Hex(0xA9BFD8)
	Pale   = picture.Hex(0xD8E3EF)
	White  = picture.Hex(0xF2F6FB)
	Sand   = picture.Hex(0xDDBE8C)
	Dust   = picture.Hex(0xA98C66)
	Amber  = picture.Hex(0xEDBA4F)
	Coral  = picture.Hex(0xE8795A)
	Rust   = picture.Hex(0x9B4A35)
	Teal   = picture.Hex(0x3CC9A7)
	Pine   = picture.Hex(0x1E5F57)
	Azure  = picture.Hex(0x6CB6F5)
	Paper  = picture.Hex(0xEFEBE1)
	Shadow = picture.Hex(0xCFC8B8)
	Script = picture.Hex(0x2B3547)
	Skin   = picture.Hex(0xC08A68)
	Umber  = picture.Hex(0x7A523F)
	Hair   = picture.Hex(0x2A211F)
)
