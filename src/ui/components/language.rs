//! The language chip, on every page and in the player.

use super::super::html::{El, el, span};
use crate::lang::{Lang, Messages};

/// A list of the languages, each named in itself.
pub fn language_select(words: &'static Messages, choose: impl Fn(Lang) + 'static) -> El {
    let options = Lang::ALL.map(|lang| {
        el("option", "")
            .attr("value", lang.code())
            .attr("lang", lang.code())
            .flag("selected", lang == words.edition().lang)
            .with(lang.name())
    });
    let chosen = move |code: String| {
        if let Some(lang) = Lang::from_tag(&code) {
            choose(lang);
        }
    };
    span("lang").with(
        el("select", "").id("language").attr("aria-label", words.language).on_change(chosen).with(options),
    )
}
