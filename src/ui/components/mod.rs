//! Parts that several pages use. They know the texts and the icons, not the app's state.

mod feedback;
mod icon;
mod language;
mod notice;
mod ring;
mod told;
mod week;

pub use feedback::{Verdict, sheet, sheet_title};
pub use icon::{barys, icon, ornament};
pub use language::language_select;
pub use notice::{notice_page, skeleton};
pub use ring::ring;
pub use told::{ideas, verdict};
pub use week::week;
