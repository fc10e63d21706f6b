//! The view of `search`: words that go into a search box, and the page that the query brings. Once checked, words
//! and results with their reasons.

use super::super::opt::view::{Card, Picking, framed as card};
use super::super::reason::view::reason;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Hit, PICK, SEARCHED, Say, Search, has_words, places};
use crate::exercise::{Answer, MAX_SLOTS};
use crate::scene::Scene;
use crate::scene::view::{breaking, framed};
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, fieldset, h3, legend, li, live, ol, p, span, ul, unseen};

/// A slot that no answer has: nothing is picked in it.
const NO_SLOT: usize = MAX_SLOTS;

/// The words, then the search engine with its results.
pub fn view(task: &'static Search, _: Option<&'static Scene>, stage: Stage) -> El {
    let words = live(move || if stage.locked.get() { reasons(task, stage) } else { chips(task, stage) });
    let bar = search_bar(task, stage);
    let searched = memo(move || stage.at(SEARCHED) > 0);
    let count = live(move || searched.get().then(|| count(task, stage)));
    let count = p("small").attr("role", "status").with(count);
    let pages = live(move || searched.get().then(|| pages(task, stage)));
    let engine = div("scene-body").with((b("search-engine").with(stage.say(Say::Engine)), bar, count, pages));
    (words, framed("scene scene--search", stage.words, engine)).view()
}

/// The words to press.
fn chips(task: &'static Search, stage: Stage) -> El {
    let mut chips = Vec::new();
    for i in shuffled(task.word.len(), stage.seed) {
        let it = &task.word[i];
        let chip = button("search-word")
            .attr("data-part", i)
            .aria_of("aria-pressed", move || stage.with(|answer| task.query(answer).contains(&i)))
            .on_click(move || stage.change(|answer| task.toggled(&answer, i)));
        let note = it.note.as_ref().map(|note| span("muted small").with(note));
        chips.push(li("").with(chip.with((b("").with(&it.text), note))));
    }
    ul("search-words").attr("aria-label", stage.say(Say::Words)).with(chips)
}

/// The query as it would be typed, and the button.
fn search_bar(task: &'static Search, stage: Stage) -> El {
    let typed = live(move || {
        let typed = stage.with(|answer| typed(task, &task.query(answer)));
        if typed.is_empty() { span("muted").with(stage.say(Say::Empty)) } else { typed.view() }
    });
    let typed = p("search-box").attr("role", "status").with((
        icon("search"),
        unseen((stage.say(Say::Query), ": ")),
        typed,
    ));
    let search = move |answer: Answer| {
        if has_words(&answer) { answer.with(SEARCHED, 1) } else { answer }
    };
    let go = button("button button--primary search-go")
        .attr_of("hidden", move || stage.locked.get().then_some(""))
        .aria_of("aria-disabled", move || !stage.with(has_words))
        .on_click(move || stage.change(search))
        .with(stage.say(Say::Go));
    div("search-bar").with((typed, go))
}

/// Words as they stand in the search box.
#[inline(never)]
fn typed(task: &'static Search, words: &[usize]) -> String {
    let mut typed = String::new();
    for &word in words {
        if !typed.is_empty() {
            typed.push(' ');
        }
        typed += &task.word[word].text;
    }
    typed
}

/// How many results there are, and what may be wrong with the query.
fn count(task: &'static Search, stage: Stage) -> String {
    let (say, number) = match stage.now(|answer| task.slips(answer)) {
        (0, 0) => (Say::Found, task.result.len()),
        (lacks, 0) => (Say::Wide, lacks),
        (_, harms) => (Say::Astray, harms),
    };
    let counted = stage.fill(say, &[number]);
    if matches!(say, Say::Found) || stage.locked.get() {
        return counted;
    }
    [&counted, " ", stage.say(Say::Again)].concat()
}

/// What the query brings; once checked, also what a good one would have brought.
fn pages(task: &'static Search, stage: Stage) -> El {
    if stage.now(|answer| task.slips(answer)) == (0, 0) {
        return page(task, &task.result, PICK, Say::Results, stage);
    }
    let poor = page(task, &task.poor, PICK, Say::Results, stage);
    if !stage.locked.get() {
        return poor;
    }
    let mut good = Vec::new();
    for (i, word) in task.word.iter().enumerate() {
        if word.useful {
            good.push(i);
        }
    }
    let good = typed(task, &good);
    let good = p("search-better").with((stage.say(Say::GoodQuery), ": ", b("").with(good)));
    (poor, good, page(task, &task.result, NO_SLOT, Say::GoodResults, stage)).view()
}

/// A page of results, of which the slot picks one.
fn page(task: &'static Search, hits: &'static [Hit], slot: usize, title: Say, stage: Stage) -> El {
    let locked = stage.locked.get();
    let mut cards = Vec::new();
    for i in places(hits, stage.seed) {
        let hit = &hits[i];
        let from =
            (span("scene-address").with(breaking(&hit.address)), hit.date.as_ref().map(|date| (" · ", date)));
        let body = (
            hit.ad.then(|| b("hit-ad").with(stage.say(Say::Ad))),
            b("hit-title").with(&hit.title),
            span("hit-from muted small").with(from),
            span("").with(&hit.text),
            locked.then(|| span("hit-tags").with(tags(hit, stage))),
        );
        let shown = Card {
            part: task.word.len() + i,
            number: cards.len() + 1,
            right: hit.right,
            body: span("hit").with(body),
            why: (&hit.why).into(),
        };
        cards.push(card(shown, Picking::of(slot, i, stage), stage));
    }
    fieldset("options search-page").with((legend("").with(b("").with(stage.say(title))), cards))
}

/// Advert, source, date and matter, each with how it stands.
fn tags(hit: &Hit, stage: Stage) -> Vec<El> {
    let checks = [
        (hit.ad, Say::Ad, Say::NotAd),
        (hit.weak_in(0), Say::NoSource, Say::Source),
        (hit.weak_in(1), Say::NoDate, Say::Date),
        (hit.weak_in(2), Say::NoTopic, Say::Topic),
    ];
    let mut tags = Vec::new();
    for (bad, wrong, fine) in checks {
        let (class, picture, say) = if bad { ("tag tag--bad", "x", wrong) } else { ("tag", "check", fine) };
        tags.push(span(class).with((icon(picture), stage.say(say))));
    }
    tags
}

/// Every word with its reason.
fn reasons(task: &'static Search, stage: Stage) -> El {
    let query = stage.now(|answer| task.query(answer));
    let mut rows = Vec::new();
    for i in shuffled(task.word.len(), stage.seed) {
        let word = &task.word[i];
        let (right, say) = match (word.useful, word.idle, query.contains(&i)) {
            (true, _, true) => (Some(true), Say::Needed),
            (true, _, false) => (Some(false), Say::Missing),
            (_, true, _) => (None, Say::Idle),
            (_, _, true) => (Some(false), Say::Harmful),
            (_, _, false) => (Some(true), Say::LeftOut),
        };
        let said = p("small muted").with(stage.say(say));
        rows.push(reason(right, (), &word.text, (said, &word.why)));
    }
    (h3("").with(stage.say(Say::Words)), ol("reasons").with(rows)).view()
}
