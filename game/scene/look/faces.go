package look

import (
	"image"
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/picture"
	"demarche/game/picture/portrait"
	"demarche/game/ui"
	"demarche/internal/world"
)

// Faces keeps the portraits that a scene shows. The zero value is ready.
type Faces struct{ made map[faceKey]*drawn }

type faceKey struct {
	of      string
	outline portrait.Outline
	person  bool
	tone    ui.Tone
	px      int
	theme   *ui.Theme
}

// mostFaces is how many portraits are kept, in all their sizes and colours.
const mostFaces = 256

// Account is the portrait of an account: its outline tells the class, its colour
// the government, and people have faces.
func (f *Faces) Account(w *world.World, i int, name string) *ui.Avatar {
	a := &w.Accounts[i]
	outline := [...]portrait.Outline{portrait.Shield, portrait.Disc, portrait.Hexagon, portrait.Square, portrait.Diamond}[a.Class]
	tone := Side(w, a.Government)
	if a.Ours {
		tone = ui.ToneAccent
	}
	return f.avatar(name, faceKey{of: a.ID, outline: outline, person: a.Class == world.People, tone: tone})
}

// Person is the portrait of somebody with a face, in the colour of a tone.
func (f *Faces) Person(id string, tone ui.Tone) *ui.Avatar {
	return f.avatar("", faceKey{of: id, outline: portrait.Square, person: true, tone: tone})
}

func (f *Faces) avatar(name string, k faceKey) *ui.Avatar {
	a := &ui.Avatar{Tone: k.tone}
	if !k.person {
		a.Initials = Initials(name)
	}
	a.Portrait = func(px int, t *ui.Theme) *ebiten.Image {
		k.px, k.theme = px, t
		return f.draw(k)
	}
	return a
}

func (f *Faces) draw(k faceKey) *ebiten.Image {
	d := f.made[k]
	if d == nil {
		if f.made == nil || len(f.made) >= mostFaces {
			f.made = map[faceKey]*drawn{}
		}
		d = &drawn{}
		f.made[k] = d
	}
	return d.image(func() *image.RGBA {
		p := portrait.Portrait{
			Of: k.of, Outline: k.outline, Person: k.person,
			Ground: picture.Of(k.theme.Color(k.tone.Ground())), Ink: picture.Of(k.theme.Color(k.tone.Fg())),
		}
		return p.Draw(max(k.px, 1))
	})
}

// Side is the colour of a government: ours in the accent, the others in the order
// in which the scenario names them.
func Side(w *world.World, government int) ui.Tone {
	if government == world.None {
		return ui.TonePlain
	}
	if government == w.Player {
		return ui.ToneAccent
	}
	others := []ui.Tone{ui.ToneConf, ui.ToneCoop, ui.ToneWarn, ui.ToneUnk}
	n := government
	if government > w.Player {
		n--
	}
	return others[n%len(others)]
}

// Initials are the first letters of the first two words of a name.
func Initials(name string) string {
	var out []rune
	for _, w := range strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) && c != '’' }) {
		out = append(out, unicode.ToUpper([]rune(w)[0]))
		if len(out) == 2 {
			break
		}
	}
	if len(out) == 0 {
		return "@"
	}
	return string(out)
}
