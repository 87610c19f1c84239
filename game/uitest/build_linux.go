package uitest

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
)

var builds struct {
	sync.Mutex
	dir   string
	paths map[string]string
}

// build returns the guest's binary, made once for each package and run of tests.
func build(pkg, tags string) (string, error) {
	builds.Lock()
	defer builds.Unlock()
	key := pkg + "\n" + tags
	if p := builds.paths[key]; p != "" {
		return p, nil
	}
	if builds.dir == "" {
		dir, err := os.MkdirTemp("", "uitest")
		if err != nil {
			return "", err
		}
		builds.dir, builds.paths = dir, map[string]string{}
	}
	all := "ebitenginevmguest"
	if tags != "" {
		all += "," + tags
	}
	out := filepath.Join(builds.dir, "guest"+string(rune('a'+len(builds.paths))))
	cmd := exec.Command("go", "build", "-tags", all, "-o", out, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if msg, err := cmd.CombinedOutput(); err != nil {
		return "", errors.New("uitest: building " + pkg + ": " + string(msg))
	}
	builds.paths[key] = out
	return out, nil
}

func removeBuilds() {
	builds.Lock()
	defer builds.Unlock()
	if builds.dir != "" {
		_ = os.RemoveAll(builds.dir)
	}
}
