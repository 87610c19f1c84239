// Package assets holds the fonts and the icon font of the game as bytes.
//
// The files in fonts are made by build-fonts.sh; their licences stand beside them
// (OFL-noto.txt for Noto, LICENSE-lucide.txt for the icons).
package assets

import _ "embed"

// Noto Sans and Noto Sans Arabic in the three weights of the design, as TrueType.
var (
	//go:embed fonts/NotoSans-Regular.ttf
	SansRegular []byte
	//go:embed fonts/NotoSans-SemiBold.ttf
	SansSemiBold []byte
	//go:embed fonts/NotoSans-Bold.ttf
	SansBold []byte

	//go:embed fonts/NotoSansArabic-Regular.ttf
	ArabicRegular []byte
	//go:embed fonts/NotoSansArabic-SemiBold.ttf
	ArabicSemiBold []byte
	//go:embed fonts/NotoSansArabic-Bold.ttf
	ArabicBold []byte
)

// Fallback fonts for signs that Noto Sans lacks, and the icon font, as TrueType.
var (
	// MathSigns has arrows and operators, such as the true minus sign.
	//go:embed fonts/NotoSansMath-Signs.ttf
	MathSigns []byte
	// ShapeSigns has geometric shapes, such as the triangles of a trend.
	//go:embed fonts/NotoSansSymbols2-Signs.ttf
	ShapeSigns []byte
	// IconFont has the glyphs of the Icon constants.
	//go:embed fonts/lucide-subset.ttf
	IconFont []byte
)
