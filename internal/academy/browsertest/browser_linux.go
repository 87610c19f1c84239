package browsertest

import (
	"context"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// Start starts a Chromium that draws on no screen, or skips the test where there is none. Root
// is the way from the test to the root of the repository.
func Start(t testing.TB, root string, flags ...chromedp.ExecAllocatorOption) context.Context {
	t.Helper()
	if out, err := exec.Command(filepath.Join(root, "scripts/need"), "chromium", "chromium").CombinedOutput(); err != nil {
		t.Skipf("SKIPPED: no browser: %s", out)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.WindowSize(1280, 720), chromedp.UserDataDir(filepath.Join(t.TempDir(), "profile")))
	ctx, stop := chromedp.NewExecAllocator(t.Context(), append(options, flags...)...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// Graphics has WebGL drawn by the processor.
func Graphics() []chromedp.ExecAllocatorOption {
	return []chromedp.ExecAllocatorOption{chromedp.Flag("use-gl", "angle"), chromedp.Flag("use-angle", "swiftshader"), chromedp.Flag("enable-unsafe-swiftshader", true)}
}
