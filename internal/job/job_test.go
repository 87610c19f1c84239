package job_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"demarche/internal/job"
)

// squares is a plan in two stages: squares, then their sum.
func squares(n int, runs *atomic.Int32) job.Plan[int] {
	return func(found map[string]int) []job.Unit[int] {
		var list []job.Unit[int]
		sum := 0
		for i := range n {
			id := fmt.Sprint(i)
			if _, ok := found[id]; !ok {
				list = append(list, job.Unit[int]{ID: id, Run: func() int { runs.Add(1); return i * i }})
			}
			sum += found[id]
		}
		if _, ok := found["sum"]; !ok && len(list) == 0 {
			list = append(list, job.Unit[int]{ID: "sum", Run: func() int { runs.Add(1); return sum }})
		}
		return list
	}
}

func TestAllCoresAndOneThreadFindTheSame(t *testing.T) {
	var runs atomic.Int32
	all, one := job.New(squares(40, &runs), nil), job.New(squares(40, &runs), nil)
	last := 0
	if err := all.Run(t.Context(), func(done, known int) { last = done }); err != nil {
		t.Fatal(err)
	}
	for !one.Done() {
		if err := one.Step(); err != nil {
			t.Fatal(err)
		}
	}
	if !maps.Equal(all.Found(), one.Found()) || all.Found()["sum"] != 20540 || last != 41 {
		t.Errorf("%d units on all cores, sum %d; %d on one thread; progress said %d", len(all.Found()), all.Found()["sum"], len(one.Found()), last)
	}
}

func TestAnInterruptedPlanGoesOnWhereItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan")
	var runs atomic.Int32
	file, err := job.Open[int](path, "a")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	err = job.New(squares(40, &runs), file).Run(ctx, func(done, _ int) {
		if done == 10 {
			stop()
		}
	})
	file.Close()
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted, it says %v", err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data[:len(data)-3], 0o644); err != nil { // the last line is cut off
		t.Fatal(err)
	}
	before := runs.Load()
	if file, err = job.Open[int](path, "a"); err != nil {
		t.Fatal(err)
	}
	kept := len(file.Found())
	work := job.New(squares(40, &runs), file)
	if err := work.Run(t.Context(), nil); err != nil || work.Found()["sum"] != 20540 {
		t.Fatal(err, work.Found()["sum"])
	}
	file.Close()
	if kept < 9 || int(runs.Load()-before) != 41-kept {
		t.Errorf("%d results were kept, %d units were computed after them", kept, runs.Load()-before)
	}
	if file, err = job.Open[int](path, "another plan"); err != nil || len(file.Found()) != 0 {
		t.Errorf("another plan found %d results of this one (%v)", len(file.Found()), err)
	}
	file.Close()
}

// Who looks at what was found while it is computed takes nothing away from it.
func TestWhatIsFoundCanBeReadWhileMoreIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan")
	if found := job.Read[int](path, "a"); len(found) != 0 {
		t.Errorf("no file holds %v", found)
	}
	file, err := job.Open[int](path, "a")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 50 {
		if err := file.Keep(fmt.Sprint(i), i); err != nil {
			t.Fatal(err)
		}
		if i == 20 { // half a line has come so far
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			half := filepath.Join(t.TempDir(), "half")
			if err := os.WriteFile(half, whole[:len(whole)-4], 0o644); err != nil {
				t.Fatal(err)
			}
			if found := job.Read[int](half, "a"); len(found) != 20 {
				t.Errorf("%d of 20 whole lines are read", len(found))
			}
			if after, _ := os.ReadFile(half); len(after) != len(whole)-4 {
				t.Error("reading cuts the file")
			}
		}
		if found := job.Read[int](path, "a"); len(found) != i+1 || found[fmt.Sprint(i)] != i {
			t.Fatalf("after %d results %d are read", i+1, len(found))
		}
	}
	file.Close()
	if found := job.Read[int](path, "another"); len(found) != 0 {
		t.Errorf("another plan finds %v", found)
	}
}
