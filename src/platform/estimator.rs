//! The worker that estimates pass phrases: a text goes there, a number comes back. Only what was asked last is answered.

use std::cell::{Cell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// Who wants the answers: a number, or `None` when there is no estimate, and will be none.
pub type Then = Box<dyn Fn(Option<u32>)>;

type Listening = (Worker, Closure<dyn Fn(MessageEvent)>);

thread_local! {
    /// The number of the last question: it comes back with the answer.
    static ASKED: Cell<u32> = const { Cell::new(0) };
    static WORKER: RefCell<Option<Listening>> = const { RefCell::new(None) };
}

/// Loads the worker, unless it is there. From now on answers go to `then`.
pub fn start(then: Then) {
    // What is still to come belongs to another view.
    ASKED.set(ASKED.get().wrapping_add(1));
    let heard = move |event: MessageEvent| {
        // An event that tells of an error has no data at all.
        let Some(number) = event.data().as_f64() else {
            if let Some((worker, _)) = WORKER.take() {
                worker.terminate();
            }
            return then(None);
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "two u32 were sent as one number"
        )]
        let (asked, estimate) = ((number / 4_294_967_296.0) as u32, (number % 4_294_967_296.0) as u32);
        if asked == ASKED.get() {
            then(Some(estimate));
        }
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(heard);
    let worker =
        WORKER.take().map_or_else(|| Worker::new("strength_loader.js").ok(), |(worker, _)| Some(worker));
    if let Some(worker) = worker {
        let listener = Some(heard.as_ref().unchecked_ref());
        worker.set_onmessage(listener);
        worker.set_onerror(listener);
        WORKER.set(Some((worker, heard)));
    }
}

/// Asks for a phrase, with what is known of the person, a word a line below it. Whether there is anyone to ask.
pub fn ask(text: &str) -> bool {
    // 2²⁰ questions in a visit are enough, and leave room for the estimate in a number of JavaScript's.
    let asked = ASKED.get().wrapping_add(1) & 0xF_FFFF;
    ASKED.set(asked);
    let question = [&asked.to_string(), "\n", text].concat();
    // Fails only for what cannot be copied; texts can.
    let post = |(worker, _): &Listening| worker.post_message(&JsValue::from_str(&question)).is_ok();
    WORKER.with_borrow(|worker| worker.as_ref().is_some_and(post))
}
