//! The path: the next lesson, what is due, all topics.

use super::super::components::{barys, icon, ornament, ring, week};
use super::super::html::{El, Part, b, div, el, h2, h3, heading, li, link, p, section, span, ul};
use super::welcome::avatar_icon;
use super::with_index;
use crate::domain::lesson::index::{Entry, Index, Skill, Topic};
use crate::domain::memory::Trace;
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::platform::clock;
use crate::state::App;

/// How many cards of threats it shows.
const NEWEST: usize = 2;

/// The home of the app.
pub fn path(app: App, words: &'static Messages) -> El {
    with_index(app, words, move |index| {
        let done = span("muted small").with(done_of(app, words, index.lessons()));
        // Others are for other ages.
        let topics =
            index.topics.iter().filter(|topic| topic.lessons.iter().any(|lesson| app.is_for_us(lesson)));
        let topics = topics.map(|topic| topic_card(app, words, topic));
        let main = div("main-column").with((
            hero(app, words, index),
            review_card(app, words),
            threats(app, words, index),
            h2("").with((words.topics, " ", done)),
            div("topics").with(topics.collect::<Vec<_>>()),
        ));
        let side = div("side").with((
            week(words, app.record.week()),
            skills(app, words, index),
            card_to(Route::Test, "chart-column", words.test),
            card_to(Route::Glossary, "book-open", words.glossary),
            card_to(Route::Help, "phone-call", words.help),
        ));
        (main, side).view()
    })
}

/// A card that is one link.
pub fn card_to(route: Route, picture: &str, name: &'static str) -> El {
    link("card link-card", route.href()).with((icon(picture), b("").with(name), icon("chevron-right")))
}

/// "3 / 8 lessons".
fn done_of<'a>(app: App, words: &'static Messages, lessons: impl Iterator<Item = &'a Entry>) -> String {
    let (done, all) = app.done(lessons);
    [&done.to_string(), "\u{a0}/\u{a0}", &words.count(all, words.lessons)].concat()
}

fn hero(app: App, words: &'static Messages, index: &'static Index) -> El {
    let Some(lesson) = app.next_lesson(index) else {
        let top = (div("hero-words").with(heading("").with(words.all_done)), barys("happy"));
        let review = link("button button--sun", Route::Review.href()).with(words.review);
        return section("hero").with((div("hero-top").with(top), review));
    };
    let (begun, _) = app.record.met(lesson);
    let greeting = app.profile.with(|profile| match profile.nickname.as_str() {
        "" => String::new(),
        name => [words.hello, ", ", name, "! "].concat(),
    });
    let avatar = app.profile.with(|profile| profile.avatar.map(|_| avatar_icon(profile)));
    let over = (
        avatar.map(|name| (icon(name), " ")),
        greeting,
        words.continue_path,
        " · ",
        lesson.minutes.to_string(),
        " ",
        words.minutes,
    );
    let hero_words = div("hero-words").with((p("hero-over").with(over), heading("").with(&lesson.title)));
    section("hero").with((
        ornament(),
        div("hero-top").with((hero_words, barys("calm"))),
        link("button button--sun", Route::Lesson(lesson.id.clone()).href())
            .id("continue")
            .with(if begun > 0 { words.go_on } else { words.start }),
    ))
}

fn topic_card(app: App, words: &'static Messages, topic: &'static Topic) -> El {
    let (done, all) = app.done(topic.lessons.iter());
    link("card link-card", Route::Topic(topic.id.clone()).href()).with((
        ring(&topic.icon, done, all),
        div("stack--tight").with((
            h3("").with(&topic.title),
            p("muted small").with(done_of(app, words, topic.lessons.iter())),
        )),
        icon("chevron-right"),
    ))
}

/// The newest cards of threats.
fn threats(app: App, words: &'static Messages, index: &'static Index) -> Option<El> {
    let cards: Vec<_> = index
        .threats
        .iter()
        .filter(|threat| app.is_for_us(threat))
        .take(NEWEST)
        .map(|threat| threat_card(words, threat))
        .collect();
    let all = link("button", Route::Threats.href()).id("threats").with(words.threats_all);
    (!cards.is_empty())
        .then(|| section("stack").with((h2("").with(words.threats), ul("stack--tight").with(cards), all)))
}

/// The way to a card, with its date, and whether it is old.
pub fn threat_card(words: &'static Messages, threat: &'static Entry) -> El {
    let old = threat.is_old(&clock::today()).then_some((" · ", words.threat_old));
    let about = div("stack--tight").with((
        b("").with(&threat.title),
        span("muted small").with((words.threat_seen, ": ", &threat.seen, old)),
    ));
    let to = Route::Threat(threat.id.clone());
    li("").with(link("card link-card", to.href()).with((
        icon("triangle-alert"),
        about,
        icon("chevron-right"),
    )))
}

fn review_card(app: App, words: &'static Messages) -> Option<El> {
    let due = app.due().len();
    let title = [words.review_ready, ": ", &words.count(due, words.exercises)].concat();
    let about = div("stack--tight grow").with((h2("").with(title), p("muted small").with(words.review_body)));
    let begin = link("button", Route::Review.href()).with(words.review_start);
    (due > 0).then(|| section("card row").with((about, begin)))
}

/// The skills that were practised, each with how firmly it stands.
fn skills(app: App, words: &'static Messages, index: &'static Index) -> El {
    let rows: Vec<_> = (index.skills.iter().enumerate())
        .filter_map(|(place, skill)| {
            app.record.with_memory(|memory| Some(skill_row(words, skill, memory.trace(place)?)))
        })
        .collect();
    let empty = rows.is_empty().then(|| p("muted small").with(words.skills_empty));
    section("card stack").with((h2("").with(words.skills), empty, ul("stack").with(rows)))
}

/// A skill, in a word: how firmly it stands is never known to the percent.
pub fn skill_row(words: &'static Messages, skill: &'static Skill, trace: &Trace) -> El {
    let now = clock::now();
    let level = trace.mastery() as usize;
    let word = words.mastery[level];
    let due = trace.due(now, clock::day_of(now)).map(|_| (" · ", words.refresh));
    let said = [&skill.title, ": ", word].concat();
    let word = span("muted").with((word, due));
    let line = div("").with((span("").with(&skill.title), word));
    li("skill").with((line, bar(level + 1, words.mastery.len(), said)))
}

/// A bar that shows `value` of `max`, with the words for those who do not see it.
pub fn bar(value: usize, max: usize, label: String) -> El {
    el("progress", "").attr("max", max.to_string()).attr("value", value.to_string()).attr("aria-label", label)
}
