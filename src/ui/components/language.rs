//! The language chip, on every page and in the player.

use leptos::prelude::*;

use crate::lang::{Lang, Messages};

/// A list of the languages, each named in itself.
pub fn language_select(words: &'static Messages, choose: Callback<Lang>) -> impl IntoView {
    let present = words.edition.lang;
    let options = Lang::ALL.map(|lang| {
        view! { <option value=lang.code() lang=lang.code() selected={lang == present}>{lang.name()}</option> }
    });
    let chosen = move |event| {
        if let Some(lang) = Lang::from_tag(&event_target_value(&event)) {
            choose.run(lang);
        }
    };
    view! {
        <span class="lang">
            <select id="language" aria-label=words.language on:change=chosen>{options}</select>
        </span>
    }
}
