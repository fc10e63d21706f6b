//! What can be looked up: the terms, and the facts that lessons state.

use super::super::html::{El, Part, b, div, el, h2, heading, label, li, link, live, p, section, span, ul};
use super::super::pages::{with_file, with_index};
use crate::domain::lesson::index::{Entry, Index};
use crate::domain::lesson::reference::{Card, Cards, Fact, Facts, Glossary, Term};
use crate::domain::route::Route;
use crate::exercise::blank::spelling::within;
use crate::lang::Messages;
use crate::lang::rooms::Reference;
use crate::state::App;
use crate::state::reactive::Var;

/// The terms, and a field that narrows them down.
pub fn glossary(app: App, words: &'static Messages, own: &'static Reference) -> El {
    with_index(app, words, move |index| {
        let file = app.library.read(Some(index.glossary.clone()));
        (heading("").with(words.glossary), with_file(words, file, move |glossary| terms(own, glossary)))
            .view()
    })
}

fn terms(own: &'static Reference, glossary: &'static Glossary) -> El {
    let wanted = Var::new(String::new());
    let field = el("input", "")
        .id("find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .on_input(move |text| wanted.set(text));
    let found = live(move || {
        let wanted = wanted.get();
        let fits = |term: &&Term| {
            within(&wanted, &term.term) || term.others.iter().any(|other| within(&wanted, other))
        };
        let terms: Vec<_> = glossary.term.iter().filter(fits).map(entry).collect();
        let none = terms.is_empty().then(|| p("muted").with(own.not_found));
        (div("").attr("role", "status").with(none), el("dl", "glossary").with(terms))
    });
    (label("field").with((own.find, field)), found).view()
}

fn entry(term: &'static Term) -> El {
    let [one, other] = &term.others;
    div("card").with((
        el("dt", "")
            .with((b("").with(&term.term), span("muted small").with([" · ", one, " · ", other].concat()))),
        el("dd", "").with(&term.meaning),
    ))
}

/// Every fact with its source, its date and the lessons that state it; then where the cards of new threats come from.
pub fn sources(app: App, words: &'static Messages, own: &'static Reference) -> El {
    with_index(app, words, move |index| {
        let file = app.library.read::<Facts>(Some(index.facts.clone()));
        let facts = with_file(words, file, move |facts: &'static Facts| {
            ul("stack").with(facts.fact.iter().map(|it| fact(own, index, it)).collect::<Vec<_>>()).view()
        });
        let file = app.library.read::<Cards>(Some(index.cards.clone()));
        let cards = with_file(words, file, move |cards: &'static Cards| {
            let threat = |card: &Card| index.threats.iter().find(|threat| threat.id == card.id);
            let cards = cards.card.iter().filter_map(|it| Some(card(words, own, threat(it)?, it)));
            ul("stack").with(cards.collect::<Vec<_>>()).view()
        });
        let threats = h2("").with(words.threats);
        (heading("").with(words.sources), p("muted").with(own.sources_body), facts, threats, cards).view()
    })
}

/// A card of a new threat: what it says of the scheme was read there, on the day when the scheme was seen.
fn card(words: &'static Messages, own: &'static Reference, threat: &'static Entry, it: &'static Card) -> El {
    li("").with(section("card stack--tight").with((
        p("").with(link("", Route::Threat(it.id.clone()).href()).with(&threat.title)),
        p("small").with((own.source, ": ", &it.source)),
        p("small").with((words.threat_seen, ": ", &threat.seen)),
    )))
}

fn fact(own: &'static Reference, index: &'static Index, it: &'static Fact) -> El {
    let lessons = it.lessons.iter().filter_map(|id| index.lesson(id));
    let lessons: Vec<_> = lessons
        .map(|lesson| li("").with(link("", Route::Lesson(lesson.id.clone()).href()).with(&lesson.title)))
        .collect();
    let stated = if lessons.is_empty() {
        p("muted small").with(if it.plans { own.in_plans } else { own.not_stated })
    } else {
        div("").with((p("muted small").with((own.stated_in, ":")), ul("facts-lessons").with(lessons)))
    };
    li("").with(section("card stack--tight").with((
        p("").with(&it.text),
        p("small").with((own.source, ": ", &it.source)),
        p("small").with((own.as_of, ": ", &it.as_of)),
        stated,
    )))
}
