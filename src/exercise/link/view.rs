//! The view of `link`: an address, what it is asked, its trick, and once checked its pieces with their names.

use std::borrow::Cow;

use super::super::opt::view::{Cards, cards, cards_of};
use super::super::pick::view::{Item, item, list};
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Apart, Ask, Link, Opt, ROLES, Say, options};
use crate::scene::Scene;
use crate::scene::view::{address_bar, breaking, framed};
use crate::state::reactive::memo;
use crate::ui::html::{El, Part, b, div, el, fieldset, legend, live, p, span};

/// The address, the first question, the tricks, and once checked the pieces.
pub fn view(task: &'static Link, _: Option<&'static Scene>, stage: Stage) -> El {
    let apart = task.apart();
    let first = match task.ask {
        Ask::Owner => owners(&apart, stage),
        Ask::Parts => roles(&apart, stage),
    };
    let base = task.right().len();
    let words = stage.words;
    let bubble = task.shown.as_ref().map(|shown| {
        let bubble = p("bubble").with(span("link-words").with(breaking(shown)));
        (div("bubbles").with(bubble), p("link-target muted small").with((words.leads_to, ":")))
    });
    let bar = address_bar(breaking(&apart.address()), words);
    let shown = framed("scene", words, (bubble, bar));
    // First what is asked first; where it leads stands above, once it is known.
    let step = memo(move || {
        let read = || usize::from(stage.with(|answer| task.read(answer, base)));
        if stage.locked.get() { 2 } else { read() }
    });
    (
        shown,
        live(move || (step.get() > 1).then(|| taken_apart(task, stage))),
        first,
        live(move || {
            let shown = step.get() > 0 && !task.trick.is_empty();
            shown.then(|| tricks(task, base, stage))
        }),
    )
        .view()
}

/// Whose the address may be.
#[inline(never)]
fn owners(apart: &Apart, stage: Stage) -> El {
    let options = options(apart, |text| stage.say(text).to_owned());
    let face = |part: usize| {
        let Opt { right, text, why } = options.get(part)?.clone();
        Some((right, text.view(), why.into()))
    };
    let places = shuffled(options.len(), stage.seed);
    let how = Cards { base: 0, many: false, places: &places, told: false };
    asked(Say::WhichOwner, cards_of(options.len(), &face, how, stage), stage)
}

/// The tricks, of which one is right.
#[inline(never)]
fn tricks(task: &'static Link, base: usize, stage: Stage) -> El {
    let places = shuffled(task.trick.len(), stage.seed);
    let how = Cards { base, many: false, places: &places, told: false };
    asked(Say::WhichTrick, cards(&task.trick, how, stage), stage)
}

fn asked(question: Say, cards: Vec<El>, stage: Stage) -> El {
    fieldset("options link-step").with((legend("link-question").with(stage.say(question)), cards))
}

/// Each piece with a list of what it may be.
#[inline(never)]
fn roles(apart: &Apart, stage: Stage) -> El {
    let titles: Vec<&str> = (0..ROLES).map(|role| stage.say(Say::Scheme as usize + role)).collect();
    let rows = apart.piece.iter().enumerate().map(|(part, (role, piece))| {
        let role = usize::from(*role);
        let it = Item {
            part,
            title: span("scene-address").with(breaking(piece)),
            controls: list(part, &titles, stage.say(Say::Choose), piece.clone(), stage),
            right: memo(move || stage.pick(part) == Some(role)),
            wrong: [stage.say(Say::Right), ": ", stage.say(Say::Scheme as usize + role)].concat(),
            why: stage.say(Say::WhyScheme as usize + role).into(),
        };
        item(it, stage)
    });
    div("items").with(rows.collect::<Vec<_>>())
}

/// The pieces of the address, each with its name; the odd letters; how to read it.
#[inline(never)]
fn taken_apart(task: &'static Link, stage: Stage) -> El {
    const CLASSES: [&str; ROLES] = [
        "piece",
        "piece piece--before",
        "piece piece--before",
        "piece piece--owner",
        "piece",
        "piece",
        "piece",
    ];
    let apart = task.apart();
    let pieces = apart.piece.chunk_by(|(one, _), (other, _)| one == other).map(|same| {
        let role = usize::from(same[0].0);
        let text: String = same.iter().map(|(_, text)| text.as_str()).collect();
        let name = p("").with(stage.say(Say::Scheme as usize + role));
        div(CLASSES.get(role).copied().unwrap_or("piece"))
            .with((b("scene-address").with(breaking(&text)), name))
    });
    let pieces = div("pieces").with(pieces.collect::<Vec<_>>());
    let line = |name: &'static str, text: Cow<'static, str>| {
        p("").with((name, ": ", b("scene-address").with(breaking(&text))))
    };
    let alike: Vec<El> =
        apart.alike.into_iter().map(|(kind, text)| line(stage.say(usize::from(kind)), text.into())).collect();
    let shown = (!task.shown_as.is_empty()).then(|| line(stage.say(Say::Shows), (&task.shown_as).into()));
    let rule = p("small").with(stage.say(Say::Rule));
    el("section", "card stack").attr("aria-label", stage.say(Say::Pieces)).with((pieces, alike, shown, rule))
}
