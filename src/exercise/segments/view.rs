//! A text whose marked parts are pressed in place.

use crate::scene::marks::{Run, runs};
use crate::scene::view::breaking;
use crate::ui::html::{El, Part};

/// A text with marks. `draw` makes an element of each marked part from its words and its number; what
/// `part_of` does not know is plain text.
pub fn marked(
    text: &'static str,
    part_of: &dyn Fn(&str) -> Option<usize>,
    draw: &dyn Fn(&'static str, usize) -> El,
) -> El {
    let parts = runs(text).into_iter().map(|run| match run {
        Run::Plain(text) => breaking(text),
        Run::Mark { text, id } => match part_of(id) {
            Some(part) => draw(text, part),
            None => breaking(text),
        },
    });
    parts.collect::<Vec<_>>().view()
}
