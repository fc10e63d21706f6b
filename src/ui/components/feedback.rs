//! The feedback sheet: verdict, why, the rule to remember, next.

use leptos::prelude::*;

use super::barys;
use crate::exercise::Outcome;
use crate::lang::Messages;

/// What the sheet is about.
pub struct Verdict {
    /// The outcome.
    pub outcome: Outcome,
    /// The reason that belongs to the answer, where one sentence says it.
    pub why: Option<String>,
    /// The rule practised.
    pub rule: Option<String>,
    /// There is no further exercise.
    pub last: bool,
}

/// The sheet. Its heading has the id `feedback`, for the focus.
pub fn sheet(words: &'static Messages, verdict: Verdict, next: Callback<()>) -> AnyView {
    let Outcome { earned, total, .. } = verdict.outcome;
    let (class, mood, title) = match (verdict.outcome.solved(), earned) {
        (true, _) => ("sheet sheet--right", "happy", words.right),
        (false, 0) => ("sheet sheet--wrong", "alert", words.wrong),
        (false, _) => ("sheet sheet--partly", "calm", words.partly),
    };
    let points = (total > 1).then(|| view! { <p>{(words.points)(earned.into(), total.into())}</p> });
    let why = verdict.why.map(|why| view! { <p>{why}</p> });
    let rule = verdict.rule.map(|rule| {
        view! { <p class="muted"><b>{words.rule}": "</b>{rule}</p> }
    });
    view! {
        <section class=class aria-labelledby="feedback">
            <div class="sheet-top">
                {barys(mood)}
                <div class="stack--tight">
                    <h2 id="feedback" tabindex="-1">{title}</h2>
                    {points}
                    {why}
                </div>
            </div>
            {rule}
            <button id="next" class="button button--primary button--wide" on:click=move |_| next.run(())>
                {if verdict.last { words.finish } else { words.next }}
            </button>
        </section>
    }
    .into_any()
}
