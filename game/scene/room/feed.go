package room

import (
	"slices"
	"strings"
	"unicode/utf8"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/view"
)

// feed is what the feed shows: a platform, or ours alone, and a search.
type feed struct {
	tab      int // 0 all, then the platforms, last ours
	search   string
	key      feedKey
	rows     []int // indexes of posts, the newest first
	selected int
}

// feedKey is what the rows were made from.
type feedKey struct {
	view   *view.View
	tab    int
	search string
}

// feedBody is the feed with its tabs and its search.
func (r *Room) feedBody() ui.Widget {
	f := &r.feed
	items := []ui.Choice{{Text: r.t("room.all")}}
	for i := range r.world().Platforms {
		items = append(items, ui.Choice{Text: r.platform(i), Tip: r.tell().Platform(i)})
	}
	items = append(items, ui.Choice{Text: r.t("room.ours")})
	tabs := &ui.Tabs{Items: items, Selected: &f.tab, Label: r.t("room.platforms")}
	r.filter()
	list := &ui.List{
		Count: len(f.rows), Selected: &f.selected, Label: r.t("room.feed"), Row: r.feedRow,
		OnSelect: func(i int) { r.open(item{aPost, r.feedPost(i).ID}) },
		OnOpen:   func(int) { r.side = tabDesk },
		KeyOf:    func(i int) string { return r.feedPost(i).ID },
		Empty:    r.t("room.feed-empty"),
	}
	search := &ui.Field{Value: &f.search, Hint: r.t("room.search"), Label: r.t("room.search"), Icon: assets.IconSearch}
	return ui.Column(0,
		ui.Row(0, ui.Flex(1, tabs)).Padded(12, 0),
		ui.Row(8, ui.Flex(1, ui.Key("search", search)), r.clearSearch()).Padded(12, 10),
		ui.Flex(1, ui.Key("feed", list)))
}

func (r *Room) clearSearch() ui.Widget {
	if r.feed.search == "" {
		return nil
	}
	return ui.IconBtn(assets.IconClose, r.t("room.search-clear"), func() { r.feed.search = "" })
}

// platform returns for tabs the first word of a platform's name, with the second
// where that is no more than an article.
func (r *Room) platform(i int) string {
	const article = 3 // characters, at most
	words := strings.Fields(r.tell().Platform(i))
	if len(words) > 1 && utf8.RuneCountInString(words[0]) <= article {
		return words[0] + " " + words[1]
	}
	return words[0]
}

func (r *Room) feedPost(i int) *view.Post { return r.view().Feed[r.feed.rows[i]] }

// filter makes the rows where the view or what is looked for has changed.
func (r *Room) filter() {
	f, v := &r.feed, r.view()
	if key := (feedKey{v, f.tab, f.search}); key != f.key || f.rows == nil {
		f.key, f.rows = key, f.rows[:0]
		words := strings.Fields(strings.ToLower(f.search))
		for i := len(v.Feed) - 1; i >= 0; i-- {
			if p := v.Feed[i]; r.onTab(p) && r.matches(p, words) {
				f.rows = append(f.rows, i)
			}
		}
	}
	f.selected = -1
	if r.read.kind == aPost {
		f.selected = slices.IndexFunc(f.rows, func(i int) bool { return v.Feed[i].ID == r.read.id })
	}
}

func (r *Room) onTab(p *view.Post) bool {
	switch n := len(r.world().Platforms); {
	case r.feed.tab == 0:
		return true
	case r.feed.tab > n:
		return p.Ours
	}
	return slices.Contains(p.Platforms, r.feed.tab-1)
}

// matches tells whether a post has all words in its author, language, claim,
// marks or text.
func (r *Room) matches(p *view.Post, words []string) bool {
	if len(words) == 0 {
		return true
	}
	post := r.post(p)
	all := []string{post.Author, post.Handle, post.Class, post.About, post.Temper, post.Body}
	all = append(all, post.Marks...)
	for _, l := range p.Languages {
		code := r.world().Languages[l]
		all = append(all, code, r.p.Words.Language(code))
	}
	text := strings.ToLower(strings.Join(all, "\n"))
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
