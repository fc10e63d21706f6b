//! Whom to call, and what to do first when a trick worked.

use leptos::prelude::*;

use crate::lang::Messages;

/// The help page. Works without lessons, profile and network.
pub fn help(words: &'static Messages) -> AnyView {
    let lines = words.helplines.map(|line| {
        let label = [words.call, " ", line.number].concat();
        view! {
            <li class="card row">
                <a class="button call" href=["tel:", line.number].concat() aria-label=label><span class="phone">{line.number}</span></a>
                <div class="stack--tight grow"><h3>{line.name}</h3><p class="muted small">{line.when}</p></div>
            </li>
        }
    });
    let steps = words.scammed_steps.map(|step| view! { <li><span>{step}</span></li> });
    view! {
        <h1 id="heading" tabindex="-1">{words.help_title}</h1>
        <p>{words.help_body}</p>
        <section class="card stack"><h2>{words.scammed}</h2><ol class="steps">{steps}</ol></section>
        <ul class="stack">{lines}</ul>
        <p class="muted small">{words.helplines_source}</p>
    }
    .into_any()
}
