//! The view of `inbox`: a list as on a phone, and the message that is open; then what followed.

use super::super::action::named;
use super::super::action::view::{Handled, folded, handled};
use super::super::pick::view::{Row, row};
use super::super::reason::view::reason;
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::{Inbox, Message, Say, is_action, open, opening};
use crate::platform::page;
use crate::scene::view::{avatar, framed, scene_view};
use crate::scene::{Scene, marks};
use crate::state::reactive::{Memo, memo};
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, button, div, fieldset, h2, legend, li, live, ol, p, span, ul};

/// The most characters of a message that the list shows.
const GIST: usize = 56;

/// The list and the open message, or what followed.
pub fn view(task: &'static Inbox, _: Option<&'static Scene>, stage: Stage) -> El {
    let places = shuffled(task.message.len(), stage.seed);
    let body = live(move || {
        if stage.locked.get() {
            return end(task, &places, stage);
        }
        let (seen, all) = (places.clone(), places.len());
        let now = memo(move || stage.with(|answer| open(answer, all)));
        let pane = live(move || message(task, &seen, now.get(), stage));
        let class = move || if now.get().is_some() { "inbox-desk inbox-desk--open" } else { "inbox-desk" };
        div("").class_of(class).with((list(task, &places, now, stage), div("inbox-pane").with(pane)))
    });
    div("inbox").with(body)
}

fn sign(action: usize) -> El {
    icon(match action {
        0 => "reply",
        1 => "search-check",
        2 => "flag",
        _ => "trash-2",
    })
}

fn actions(stage: Stage) -> [&'static str; 4] {
    [Say::Reply, Say::Verify, Say::Report, Say::Delete].map(|say| stage.say(say))
}

/// Opens a message or the list, and takes the focus there. `from` is the message that was open, of `all`.
fn go(from: usize, to: Option<usize>, all: usize, stage: Stage) {
    stage.change(|answer| opening(answer, to, all));
    page::focus(stage.name(if to.is_some() { all } else { all + 1 + from }));
}

/// The list, with what was decided.
#[inline(never)]
fn list(task: &'static Inbox, places: &[usize], now: Memo<Option<usize>>, stage: Stage) -> El {
    let all = places.len();
    let rows = places.iter().filter_map(|&part| Some(entry(task.message.get(part)?, part, all, now, stage)));
    let rows = ul("").with(rows.collect::<Vec<_>>());
    // Said anew only when it is another number.
    let decided = memo(move || stage.with(|answer| (0..all).filter(|&i| is_action(answer.at(i))).count()));
    let count = live(move || stage.fill(Say::Decided, &[decided.get(), all]));
    framed("scene inbox-list", stage.words, (p("inbox-count").attr("role", "status").with(count), rows))
}

/// A message in the list.
#[inline(never)]
fn entry(it: &'static Message, part: usize, all: usize, now: Memo<Option<usize>>, stage: Stage) -> El {
    let chip = live(move || match usize::from(stage.at(part)) {
        0 => span("chip chip--sun").with(stage.say(Say::New)),
        number => {
            let action = actions(stage).into_iter().nth(number - 1);
            action.map(|action| span("chip").with((sign(number - 1), action))).view()
        }
    });
    let sender = it.scene.sender();
    let text = span("inbox-text").with((
        span("inbox-head").with((b("").with(marks::plain(sender)), chip)),
        span("muted small").with((stage.words.surfaces[it.scene.surface()], ": ", gist(&it.scene))),
    ));
    let entry = button("inbox-row")
        .id(stage.name(all + 1 + part))
        .attr("data-open", part)
        .attr_of("aria-current", move || (now.get() == Some(part)).then_some("true"))
        .on_click(move || go(part, Some(part), all, stage))
        .with((avatar(sender), text));
    li("").with(entry)
}

/// The message that is open.
#[inline(never)]
fn message(task: &'static Inbox, places: &[usize], now: Option<usize>, stage: Stage) -> El {
    let all = places.len();
    let found =
        now.and_then(|now| Some((now, places.iter().position(|&part| part == now)?, task.message.get(now)?)));
    let Some((part, at, it)) = found else { return p("inbox-none muted").with(stage.say(Say::Choose)) };
    let turn = |name: &'static str, picture: El, say: Say, to: Option<usize>| {
        let turn = button("button").attr(name, "").on_click(move || go(part, to, all, stage));
        turn.with((picture, stage.say(say)))
    };
    let to = |at: usize| places.get(at).copied();
    let previous =
        to(at.wrapping_sub(1)).map(|to| turn("data-previous", icon("chevron-left"), Say::Previous, Some(to)));
    let next = to(at + 1).map(|to| turn("data-next", icon("chevron-right"), Say::Next, Some(to)));
    let count = (at + 1, "\u{a0}/\u{a0}", all, " · ", stage.words.surfaces[it.scene.surface()]);
    let acts = Row { sign: Some(sign), start: None };
    (
        div("row").with((
            turn("data-back", icon("arrow-left"), Say::ToList, None),
            h2("inbox-place").id(stage.name(all)).attr("tabindex", "-1").with(count),
        )),
        scene_view(&it.scene, stage.words),
        fieldset("inbox-act").attr("data-part", part).with((
            legend("").with(b("").with(stage.say(Say::Act))),
            row(part, &actions(stage), acts, stage),
        )),
        div("row inbox-turn").with((previous, next)),
    )
        .view()
}

/// What followed, how many were told apart, and every message with its reason.
#[inline(never)]
fn end(task: &'static Inbox, places: &[usize], stage: Stage) -> El {
    let actions = actions(stage);
    let (mut fakes, mut caught, mut lost) = (0, 0, 0);
    let (mut harms, mut rows) = (Vec::new(), Vec::new());
    for &part in places {
        let Some(it) = task.message.get(part) else { continue };
        let number = stage.now(|answer| answer.at(part));
        let (right, sender) = (it.is_right(number), marks::plain(it.scene.sender()));
        fakes += usize::from(it.fake);
        caught += usize::from(it.fake && right);
        lost += usize::from(it.is_lost(number));
        if !right {
            harms.push(reason(Some(false), (), sender.clone(), &it.harm));
        }
        let fine = it.fine.as_ref().filter(|_| right).map(|fine| p("").with(fine));
        let shown = [stage.say(Say::Show), ": ", &*sender].concat();
        let handling = Handled {
            right,
            head: [&*sender, " · ", stage.say(if it.fake { Say::Harmful } else { Say::Fine })]
                .concat()
                .into(),
            given: actions.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default().into(),
            fitting: named(it.right(), &actions),
            why: &it.why,
            more: (fine, folded(shown, &it.scene, stage.words)).view(),
        };
        rows.push(handled(handling, stage.words));
    }
    let tally = stage.words.tally.of(&[caught, fakes, lost, places.len() - fakes]);
    let harms = if harms.is_empty() { p("").with(stage.say(Say::NoHarm)) } else { ol("reasons").with(harms) };
    let tally = p("").with(b("").with(tally));
    let after = h2("").with(stage.say(Say::After));
    div("stack").with((after, harms, tally, ol("reasons").with(rows)))
}

/// The first line of a message, shortened between words.
#[inline(never)]
fn gist(scene: &Scene) -> String {
    let mut text = marks::plain(scene.gist().map_or("", String::as_str));
    let (mut count, mut words) = (0, 0);
    for (at, c) in text.char_indices() {
        if c == '\n' {
            text.truncate(at);
            return text;
        }
        if count == GIST {
            text.truncate(if words > 0 { words } else { at });
            text.push('…');
            return text;
        }
        words = if c == ' ' { at } else { words };
        count += 1;
    }
    text
}
