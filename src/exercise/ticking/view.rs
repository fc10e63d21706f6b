//! Seconds that are counted on the screen, and the button that stops them. Whoever stops them once is left
//! in peace by the next exercise too; where things are to be still, they start stopped (WCAG 2.2.1, 2.2.2).

use std::sync::atomic::{AtomicBool, Ordering};

use super::super::view::Stage;
use crate::platform::{clock, page};
use crate::state::reactive::{Memo, Var};
use crate::ui::components::icon;
use crate::ui::html::{El, button, live, span};

/// Stopped by the learner, in this visit. Lost with the page: it is no setting and no answer.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Adds a second to each of `counted` every second, while the time is not stopped and `runs` says so; gives
/// whether it is stopped.
#[inline(never)]
pub fn ticking(counted: Vec<Var<usize>>, runs: Option<Memo<bool>>) -> Var<bool> {
    let stopped = Var::new(STOPPED.load(Ordering::Relaxed) || page::is_still());
    clock::every_second(Box::new(move || {
        // The signals go with the view.
        let Some(is_stopped) = stopped.try_get_untracked() else { return false };
        if !is_stopped && runs.is_none_or(Memo::get_untracked) {
            for seconds in &counted {
                seconds.set(seconds.get_untracked() + 1);
            }
        }
        true
    }));
    stopped
}

/// The button that stops the time and lets it run again, with the texts for both.
#[inline(never)]
pub fn stopper(stopped: Var<bool>, [stop, go]: [usize; 2], stage: Stage) -> El {
    let toggle = move || {
        let now = !stopped.get_untracked();
        STOPPED.store(now, Ordering::Relaxed);
        stopped.set(now);
    };
    let face = move || {
        let stopped = stopped.get();
        (icon(if stopped { "play" } else { "pause" }), stage.say(if stopped { go } else { stop }))
    };
    button("button ticking-stop").on_click(toggle).with(live(face))
}

/// So many seconds as `m:ss`. Not announced while it runs.
#[inline(never)]
pub fn time(seconds: Var<usize>) -> El {
    let shown = move || {
        let (minutes, seconds) = (seconds.get() / 60, seconds.get() % 60);
        [&*minutes.to_string(), if seconds < 10 { ":0" } else { ":" }, &seconds.to_string()].concat()
    };
    span("ticking").attr("role", "timer").with(live(shown))
}
