package web

import (
	"cmp"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/pages"
)

// shownDeeds is how many entries of the audit log stand on the page.
const shownDeeds = 200

func (s *Server) accountsPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.showAccounts(w, r, who, &pages.Accounts{})
}

// showAccounts shows who can log in, and what was done.
func (s *Server) showAccounts(w http.ResponseWriter, r *http.Request, who *caller, out *pages.Accounts) error {
	list, err := s.store.Accounts(r.Context())
	if err != nil {
		return err
	}
	deeds, err := s.store.Deeds(r.Context(), shownDeeds)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for i := range list {
		a := &list[i]
		names[a.ID] = a.Name
		row := pages.Account{ID: a.ID, Name: a.Name, Rank: string(a.Role), Made: clockOf(a.Created), Self: a.ID == who.account.ID}
		if a.Closed > 0 {
			row.Closed = clockOf(a.Closed)
		}
		out.Rows = append(out.Rows, row)
	}
	for _, d := range deeds {
		out.Deeds = append(out.Deeds, pages.Deed{
			At: clockOf(d.At), Actor: cmp.Or(names[d.Actor], d.Actor), Action: d.Action, Session: d.Session, Object: cmp.Or(names[d.Object], d.Object), Detail: d.Detail,
		})
	}
	if out.Records, err = s.outboxOf(r, "", "/accounts/records"); err != nil {
		return err
	}
	out.Stays = int(linkStays / (24 * time.Hour))
	p := drawn(r, who, words(r))
	p.Body = out
	return sendSaid(w, "accounts.html", p, out.Said)
}

// inviteForm makes a one-time link for another account and shows it, once.
func (s *Server) inviteForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	link, err := s.inviteAs(r.Context(), who, academy.Rank(r.PostFormValue("role")))
	if err != nil {
		return err
	}
	return s.showAccounts(w, r, who, &pages.Accounts{Link: linkTo(r, link)})
}

// closeForm closes an account, once that was confirmed.
func (s *Server) closeForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	if r.PostFormValue("sure") == "" {
		return s.showAccounts(w, r, who, &pages.Accounts{Said: &pages.Said{Text: words(r).T("seminar.confirm")}})
	}
	if err := s.closed(r.Context(), who, r.PathValue("account")); err != nil {
		return err
	}
	http.Redirect(w, r, "/accounts", http.StatusSeeOther)
	return nil
}
