//! The view of `reflect`: thoughts to be ticked; once checked, something to consider on each. Neither green nor
//! red.

use super::super::pick::view::card;
use super::super::reason::view::reason;
use super::super::view::Stage;
use super::{Reflect, Say};
use crate::scene::Scene;
use crate::state::reactive::memo;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, fieldset, live, ol, p, span};

/// The thoughts, or what may be considered.
pub fn view(task: &'static Reflect, _: Option<&'static Scene>, stage: Stage) -> El {
    live(move || {
        let locked = stage.locked.get();
        let thoughts = task.thought.iter().enumerate().map(|(i, thought)| {
            if !locked {
                let picked = memo(move || stage.at(i) > 0);
                return card(&thought.text, i, None, picked, move |answer| answer.toggled(i), stage);
            }
            let yours = stage.now(|answer| answer.has(i)).then(|| {
                let said = (icon("check"), stage.say(Say::Yours));
                p("").with(span("chip chip--sun").with(said))
            });
            reason(None, (), &thought.text, (yours, p("").with(&thought.consider)).view())
        });
        let thoughts: Vec<El> = thoughts.collect();
        if locked {
            return ol("reasons").with(thoughts);
        }
        fieldset("options").attr("aria-labelledby", stage.what()).with(thoughts)
    })
}
