//! A topic: what it is about, and its lessons.

use super::super::components::{icon, ring};
use super::super::html::{El, Part, div, h2, heading, li, link, ol, p, section, span, ul, unseen};
use super::{unknown, with_index};
use crate::domain::lesson::index::{Entry, Topic};
use crate::domain::profile::Track;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The page of a topic.
pub fn topic(app: App, words: &'static Messages, id: String) -> El {
    with_index(app, words, move |index| {
        let Some(topic) = index.topic(&id) else { return unknown(words, words.unknown_topic) };
        let (done, all) = app.done(topic.lessons.iter());
        let back = link("button button--icon", Route::Path.href()).attr("aria-label", words.to_path);
        // Those for the learner's age come first.
        let of = |ours| topic.lessons.iter().filter(move |lesson| app.is_for_us(lesson) == ours);
        let cards = of(true).chain(of(false)).zip(1..);
        let cards = cards.map(|(lesson, number)| card(app, words, lesson, number));
        (
            div("page-head").with((
                back.with(icon("arrow-left")),
                ring(&topic.icon, done, all),
                heading("").with(&topic.title),
            )),
            p("muted").with(&topic.about),
            ol("stack").with(cards.collect::<Vec<_>>()),
            app.profile.with(|profile| profile.track == Some(Track::Teacher)).then(|| serves(words, topic)),
        )
            .view()
    })
}

/// What the topic serves at school, for whom teaches it.
fn serves(words: &'static Messages, topic: &'static Topic) -> El {
    let lines = topic.serves.iter().map(|line| li("").with(line));
    let plan = (!topic.plan.is_empty()).then(|| {
        let to = Route::Plan(topic.id.clone());
        link("button", to.href()).id("plan").with((icon("printer"), words.plan))
    });
    let lines = ul("rules").with(lines.collect::<Vec<_>>());
    section("card stack").with((h2("").with(words.for_teachers), lines, plan))
}

fn card(app: App, words: &'static Messages, lesson: &'static Entry, number: usize) -> El {
    let (met, all) = app.record.met(lesson);
    let (class, sign, state) = match met {
        0 => ("number", number.view(), None),
        met if met == all => ("number number--done", icon("check"), Some(words.done)),
        _ => ("number number--begun", number.view(), Some(words.begun)),
    };
    let for_us = app.is_for_us(lesson);
    let facts = (
        state.map(|state| (state, " · ")),
        words.count(all, words.exercises),
        (" · ", lesson.minutes.to_string(), " ", words.minutes),
    );
    let about = div("stack--tight").with((
        h2("").with(&lesson.title),
        p("").with(&lesson.goal),
        p("muted small").with(facts),
        (!for_us).then(|| p("muted small").with(words.not_for_track)),
    ));
    let number = span(class).attr("aria-hidden", "true").with(sign);
    let to = |route: fn(String) -> Route| route(lesson.id.clone()).href();
    let more = |route, picture, name: &'static str| {
        let of = unseen((": ", &lesson.title));
        link("more-link", to(route)).with((icon(picture), span("").with((name, of))))
    };
    let answers = (met > 0).then(|| more(Route::Answers, "list-checks", words.my_answers));
    li("").with((
        link("card link-card", to(Route::Lesson)).with((number, about, icon("chevron-right"))),
        div("more-links").with((answers, more(Route::Print, "printer", words.print))),
    ))
}
