//! The cards of new threats: all of them, and one.

use super::super::components::icon;
use super::super::html::{El, Part, div, h2, heading, link, p, section, ul};
use super::super::pages::{threat_card, unknown, with_file, with_index};
use crate::domain::lesson::reference::{Card, Cards};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::Threats;
use crate::platform::clock;
use crate::state::App;

/// Every card, the newest first; those for other ages too.
pub fn threats(app: App, words: &'static Messages, own: &'static Threats) -> El {
    with_index(app, words, move |index| {
        let cards = index.threats.iter().map(|threat| threat_card(words, threat));
        let cards = ul("stack--tight").with(cards.collect::<Vec<_>>());
        (heading("").with(words.threats), p("muted").with(own.body), cards).view()
    })
}

/// One card.
pub fn threat(app: App, words: &'static Messages, own: &'static Threats, id: String) -> El {
    with_index(app, words, move |index| {
        let Some(threat) = index.threats.iter().find(|threat| threat.id == id) else {
            return unknown(words, words.unknown_lesson);
        };
        let back = link("button button--icon", Route::Threats.href()).attr("aria-label", words.threats_all);
        let file = app.library.read::<Cards>(Some(index.cards.clone()));
        let card = with_file(words, file, move |cards: &'static Cards| {
            cards.card.iter().find(|card| card.id == threat.id).map(|card| shown(own, card)).view()
        });
        let begin = link("button button--primary button--wide", Route::Lesson(threat.id.clone()).href());
        (
            div("page-head").with((back.with(icon("arrow-left")), heading("").with(&threat.title))),
            threat.is_old(&clock::today()).then(|| p("card").attr("role", "note").with(own.old)),
            card,
            begin.id("practise").with((own.practise, ": ", words.count(threat.count, words.exercises))),
            p("muted small").with((words.threat_seen, ": ", &threat.seen)),
        )
            .view()
    })
}

fn shown(own: &'static Threats, card: &'static Card) -> El {
    let part = |title: &'static str, text: &'static str| {
        section("card stack--tight").with((h2("").with(title), p("").with(text)))
    };
    (
        part(own.how, &card.how),
        part(own.sign, &card.sign),
        part(own.act, &card.act),
        p("muted small").with((own.source, ": ", &card.source)),
    )
        .view()
}
