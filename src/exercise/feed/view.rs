//! The view of `feed`: posts below each other, each with what can be done; what checking shows appears in place.

use super::super::pick::view::{Item, Row, item, row};
use super::super::reason::view::reason;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Feed, Post, SHARE, Say, fitting};
use crate::scene::Scene;
use crate::scene::marks;
use crate::scene::view::scene_view;
use crate::state::reactive::{Memo, memo};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, h2, live, ol, p, unseen};

/// The posts, and below them what spread.
pub fn view(task: &'static Feed, _: Option<&'static Scene>, stage: Stage) -> El {
    let places = shuffled(task.post.len(), stage.seed);
    let posts = places.iter().enumerate().filter_map(|(at, &part)| post(task, part, at, stage));
    let posts = div("items feed").with(posts.collect::<Vec<_>>());
    let end = live(move || stage.locked.get().then(|| end(task, &places, stage)));
    (posts, end).view()
}

fn sign(action: usize) -> El {
    icon(match action {
        0 => "share-2",
        1 => "eye-off",
        _ => "flag",
    })
}

fn post(task: &'static Feed, part: usize, at: usize, stage: Stage) -> Option<El> {
    let it = task.post.get(part)?;
    let all = task.post.len();
    let titles = [Say::Share, Say::Ignore, Say::Report].map(|say| stage.say(say));
    let checked = memo(move || stage.at(all + part) > 0);
    let number = p("feed-number").with((stage.fill(Say::PostOf, &[at + 1, all]), unseen((" ", sender(it)))));
    let fitting = fitting(it, &titles, stage.say(Say::Check));
    let acts = Row { sign: Some(sign), start: None };
    let (scene, checking) =
        (scene_view(&it.scene, stage.words), checking(it, part, all + part, checked, stage));
    let controls = (scene, checking, row(part, &titles, acts, stage)).view();
    let why = [stage.say(if it.fake { Say::Harmful } else { Say::Fine }), ". ", &*it.why].concat();
    let right = memo(move || it.is_right(stage.at(part), checked.get()));
    let wrong = [stage.words.right_option, ": ", &fitting].concat();
    Some(item(Item { part, title: number, controls, right, wrong, why: why.into() }, stage))
}

fn sender(it: &Post) -> String {
    marks::plain(it.scene.sender())
}

/// The button that checks, and what that shows; once all is over it is shown in any case.
fn checking(it: &'static Post, part: usize, slot: usize, checked: Memo<bool>, stage: Stage) -> El {
    let name = live(move || {
        let (picture, name) = if checked.get() { ("check", Say::Checked) } else { ("search", Say::Check) };
        (icon(picture), stage.say(name))
    });
    let button = button("button feed-check")
        .aria_of("aria-pressed", move || checked.get())
        .attr_of("disabled", move || stage.locked.get().then_some(""))
        .on_click(move || stage.change(|answer| answer.with(slot, 1)))
        .with(name);
    let source = live(move || {
        let (seen, over) = (checked.get(), stage.locked.get());
        let rash = over && it.is_rash(stage.at(part), seen);
        let rash = rash.then(|| p("feed-rash").with((icon("triangle-alert"), stage.say(Say::Unchecked))));
        let lead = b("").with((stage.say(Say::Source), ": "));
        let shown = p("feed-source").with((lead, &it.source));
        (seen || over).then(|| (shown, rash).view())
    });
    (button, div("").attr("role", "status").with(source)).view()
}

/// What was shared and what followed, and how many were told apart.
fn end(task: &'static Feed, places: &[usize], stage: Stage) -> El {
    let (mut fakes, mut caught, mut lost) = (0, 0, 0);
    let mut shared = Vec::new();
    for &part in places {
        let Some(it) = task.post.get(part) else { continue };
        let (number, checked) = stage.now(|answer| task.done(answer, part));
        let right = it.is_right(number, checked);
        fakes += usize::from(it.fake);
        caught += usize::from(it.fake && right);
        lost += usize::from(it.is_lost(number));
        if number == SHARE {
            let followed = it.spread.as_ref().unwrap_or(&it.source);
            // Something true that was shared unchecked did no harm, and was luck.
            let well = (right || it.fake).then_some(right);
            shared.push(reason(well, (), sender(it), followed));
        }
    }
    let tally = stage.words.tally.of(&[caught, fakes, lost, places.len() - fakes]);
    let shared =
        if shared.is_empty() { p("").with(stage.say(Say::Nothing)) } else { ol("reasons").with(shared) };
    div("stack").with((h2("").with(stage.say(Say::Spread)), shared, p("").with(b("").with(tally))))
}
