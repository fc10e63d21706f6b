//! The view of `match`: a line is active, and the right-hand option that is pressed becomes its partner.
//! Nothing moves and nothing is dragged; a number shows on both sides what belongs together.

use super::super::reason::view::told;
use super::super::shuffle::deranged;
use super::super::view::Stage;
use super::{Match, Say};
use crate::scene::Scene;
use crate::scene::view::breaking;
use crate::state::reactive::{Memo, memo};
use crate::ui::html::{El, Part, b, button, div, live, ol, p, span, unseen};

/// Both sides; once checked, the pairs with their reasons.
pub fn view(task: &'static Match, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || if stage.locked.get() { solution(task, stage) } else { sides(task, stage) })
}

fn sides(task: &'static Match, stage: Stage) -> El {
    let active = memo(move || stage.with(|answer| task.active(answer)));
    let card = |on_right: bool, numbers: Vec<usize>| -> Vec<El> {
        numbers.into_iter().map(|number| card(task, on_right, number, active, stage)).collect()
    };
    let asked = live(move || match active.get().and_then(|left| Some((left, task.pair.get(left)?))) {
        Some((left, pair)) => {
            breaking(&[&(left + 1).to_string(), ". ", &pair.left, " — ", stage.say(Say::PairOf)].concat())
        }
        None => stage.say(Say::AllPaired).view(),
    });
    let asked = p("match-asked").attr("role", "status").id(stage.name(0)).with(b("").with(asked));
    let side = || div("options").attr("role", "group");
    let left = side().attr("aria-label", stage.say(Say::Lines));
    let right = side().attr("aria-labelledby", stage.name(0));
    div("match").with((
        left.with(card(false, (0..task.pair.len()).collect())),
        right.with((asked, card(true, deranged(task.rights(), stage.seed)))),
    ))
}

/// What can be pressed on either side: the number of the pair, the text, and for screen readers the partner.
fn card(task: &'static Match, on_right: bool, at: usize, active: Memo<Option<usize>>, stage: Stage) -> El {
    let text = if on_right { task.right(at) } else { task.pair.get(at).map(|pair| &pair.left) };
    let text = span("").with(text.map(|text| breaking(text)));
    let partner =
        memo(move || if on_right { stage.with(|answer| task.holder(answer, at)) } else { stage.pick(at) });
    let pressed = move || if on_right { partner.get().is_some() } else { active.get() == Some(at) };
    let press = move || {
        stage.change(|answer| if on_right { task.paired(answer, at) } else { task.pressed(answer, at) });
    };
    let shown = live(move || if on_right { partner.get() } else { Some(at) }.map(|pair| pair + 1));
    let said = live(move || {
        let partner = partner.get()?;
        let text = if on_right { &task.pair.get(partner)?.left } else { task.right(partner)? };
        Some(unseen([", ", stage.say(Say::PairedWith), ": ", text].concat()))
    });
    let class = move || if partner.get().is_some() { "step step--paired" } else { "step" };
    button("")
        .class_of(class)
        .attr(if on_right { "data-pick" } else { "data-part" }, at)
        .aria_of("aria-pressed", pressed)
        .on_click(press)
        .with((span("option-sign").attr("aria-hidden", "true").with(shown), text, said))
}

fn solution(task: &'static Match, stage: Stage) -> El {
    let words = stage.words;
    let mut reasons = Vec::new();
    for (left, pair) in task.pair.iter().enumerate() {
        let picked = stage.now(|answer| answer.pick(left));
        let right = picked == Some(left);
        let said = if right { words.right_picked } else { words.wrong_picked };
        let chosen = picked.and_then(|picked| task.right(picked)).map_or("", String::as_str);
        let mut lines = vec![(said, chosen.into())];
        if !right {
            lines.push((stage.say(Say::RightPair), (&pair.right).into()));
        }
        reasons.push(told(Some(right), Some(left), (&pair.left).into(), lines, &pair.why));
    }
    for extra in &task.extra {
        let lines = vec![(stage.say(Say::Spare), "".into())];
        reasons.push(told(None, None, (&extra.text).into(), lines, &extra.why));
    }
    ol("reasons").with(reasons)
}
