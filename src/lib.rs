//! Saqbol: practice in safe and effective use of the internet.
//!
//! Read the modules in this order; each uses only those before it. The `view.rs` files in `scene` and
//! `exercise` are the exception: they belong to the skin, and use `state` and `ui`.
//!
//! 1. [`lang`] – languages, the two forms of address, every text of the app.
//! 2. [`scene`] – simulated surfaces (SMS, chat, mail, browser) as data.
//! 3. [`exercise`] – the kinds of exercise: data, rules, grading.
//! 4. [`domain`] – lessons, a practice session, the attempt log and what is folded from it.
//! 5. `platform` – one small file per browser facility; knows nothing of the above.
//! 6. `state` – signals, and how they are saved.
//! 7. `ui` – components, pages, the app.
//!
//! Beside them stands `strength`, which estimates how easily a pass phrase is guessed: the linter uses it, and a
//! worker of its own, but not the app.
//!
//! Without their views, the first four are pure: no browser, no Leptos, no clock and no randomness. The time and the
//! seed come in as arguments. `cargo check --no-default-features` proves it.

pub mod domain;
pub mod exercise;
pub mod lang;
pub mod scene;

#[cfg(feature = "strength")]
pub mod strength;

#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "ui")]
pub mod state;
#[cfg(feature = "ui")]
pub mod ui;
