//! Leptos's effects, memos and tasks with one type for all closures.
//!
//! Otherwise the WASM has a copy of their machinery for every closure of ours; see `ui::html`.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

/// Runs `run` now, and again whenever the signals that it read change.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

#[inline(never)]
fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// Calls `then` with the value of `watched` whenever that changes, but not with the first one.
pub fn on_change<T: Clone + PartialEq + 'static>(
    watched: impl Fn() -> T + 'static,
    then: impl Fn(T) + 'static,
) {
    let mut before = None;
    effect(move || {
        let now = watched();
        let changed = before.as_ref().is_some_and(|before| *before != now);
        before = Some(now.clone());
        if changed {
            then(now);
        }
    });
}

/// A value that follows the signals read by `value`, and tells others only when it is another one.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(value))
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(value: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| value())
}

/// Runs a task when the present work is done.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}
