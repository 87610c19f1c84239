// Package uitest runs a game built on Ebitengine without a window that anyone sees: it
// presses its keys, moves its pointer, types, and reads what it draws.
//
// The game runs unchanged as a guest of Ebitengine's exp/vmhost, built with the tag
// ebitenginevmguest. A package that uses it hands its tests over in TestMain:
//
//	func TestMain(m *testing.M) { uitest.Main(m) }
//
//	func TestTitle(t *testing.T) {
//		app := uitest.Start(t, "demarche/cmd/demarche", uitest.Options{})
//		app.Tick(30)
//		app.Press(ebiten.KeyTab)
//		uitest.Golden(t, app.Image(), "testdata/title.png")
//	}
//
// A display is needed for drawing. Where DISPLAY is empty and Xvfb is installed, one is
// started and ended again; where none can be had, tests are skipped and say why.
// DEMARCHE_UPDATE=1 writes golden pictures instead of comparing them.
package uitest
