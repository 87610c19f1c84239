package view_test

import (
	"strconv"
	"testing"

	"demarche/internal/view"
)

// A post is found by its id in a feed that grows from view to view, and one that has come since
// is not found in an older view.
func TestAPostIsFoundInEveryViewOfAGrowingFeed(t *testing.T) {
	var before *view.View
	var feed []*view.Post
	for n := range 300 {
		feed = append(feed, &view.Post{ID: "p" + strconv.Itoa(n)})
		v := &view.View{Feed: feed[: n+1 : n+1]}
		v.Index(before)
		for i, p := range feed {
			if v.Post(p.ID) != p {
				t.Fatalf("post %d of %d is not found", i, n+1)
			}
		}
		if before != nil && before.Post(feed[n].ID) != nil {
			t.Fatalf("the view of %d posts has one that came later", n)
		}
		before = v
	}
}
