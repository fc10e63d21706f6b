//! The view of `choice`: option cards.

use super::super::opt::view::{Cards, cards};
use super::super::shuffle::shuffled;
use super::super::view::Stage;
use super::Choice;
use crate::scene::Scene;
use crate::ui::html::{El, fieldset};

/// The options, each with its reason once checked.
pub fn view(task: &'static Choice, _: Option<&'static Scene>, stage: Stage) -> El {
    let places = shuffled(task.option.len(), stage.seed);
    // With a single choice the sheet says why the picked option is right or wrong.
    let how = Cards { base: 0, many: task.many, places: &places, told: !task.many };
    fieldset("options").attr("aria-labelledby", stage.what()).with(cards(&task.option, how, stage))
}
