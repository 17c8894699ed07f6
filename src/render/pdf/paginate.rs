//! Distributes groups of strips over pages.
//!
//! A group that fits a page is never split. One that does not is split where it
//! hurts least: between blocks, else within code or a paragraph, else anywhere,
//! so that every page takes at least one strip and the work ends.

use std::collections::VecDeque;
use std::rc::Rc;

use super::strip::{Group, Strip, height};

/// A strip on its page.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) strip: Rc<Strip>,
    /// From the top of the text area.
    pub(super) y: f32,
    /// With the room it was given beyond its own.
    pub(super) height: f32,
}

/// The strips of a page from top to bottom.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub(super) placed: Vec<Placed>,
    /// What the running header says.
    pub(super) section: String,
}

/// Places all groups on pages whose text area has this height.
pub(super) fn paginate(groups: Vec<Group>, body: f32) -> Vec<Page> {
    let mut paginator = Paginator { body, pages: vec![Page::default()], used: 0.0, fresh: true };
    for group in groups {
        paginator.group(group);
    }
    let mut pages = paginator.pages;
    for page in &mut pages {
        settle(page, body);
    }
    pages
}

struct Paginator {
    body: f32,
    pages: Vec<Page>,
    /// The height taken on the last page.
    used: f32,
    /// Whether the last page holds nothing but what is repeated.
    fresh: bool,
}

impl Paginator {
    fn group(&mut self, group: Group) {
        let Group { strips, new_page, section, continued } = group;
        let whole = height(&strips);
        let fits_a_page = whole - strips.first().map_or(0.0, |first| first.before) <= self.body;
        let half_full = self.used > self.body / 2.0;
        if new_page || (self.used + whole > self.body && (fits_a_page || half_full)) {
            self.turn();
        }
        let mut rest = VecDeque::from(strips);
        let mut begun = false;
        self.name(&section);
        while !rest.is_empty() {
            for strip in rest.drain(..self.fitting(&rest)) {
                begun = true;
                self.fresh = false;
                self.place(Rc::new(strip));
            }
            if let Some(next) = rest.front() {
                self.turn();
                self.name(&section);
                let repeated = [continued.as_ref(), next.head.as_ref()];
                for strip in repeated.into_iter().flatten().filter(|_| begun) {
                    self.place(Rc::clone(strip));
                }
            }
        }
    }

    /// How many strips the page takes; none if they should begin the next one.
    fn fitting(&self, strips: &VecDeque<Strip>) -> usize {
        let mut used = self.used;
        let mut best = [0; 3];
        for (index, strip) in strips.iter().enumerate() {
            used += if used > 0.0 { strip.before } else { 0.0 } + strip.height;
            if used > self.body {
                let [never, avoid, free] = best;
                return match (self.fresh, free, avoid) {
                    (false, _, _) | (true, 1.., _) => free,
                    (true, 0, 1..) => avoid,
                    (true, 0, 0) => never.max(1),
                };
            }
            best[strip.after as usize] = index + 1;
        }
        strips.len()
    }

    fn turn(&mut self) {
        if self.used > 0.0 {
            self.pages.push(Page::default());
            self.used = 0.0;
            self.fresh = true;
        }
    }

    fn name(&mut self, section: &str) {
        if let Some(page) = self.pages.last_mut()
            && page.section.is_empty()
        {
            section.clone_into(&mut page.section);
        }
    }

    fn place(&mut self, strip: Rc<Strip>) {
        self.used += if self.used > 0.0 { strip.before } else { 0.0 } + strip.height;
        if let Some(page) = self.pages.last_mut() {
            page.placed.push(Placed { y: 0.0, height: strip.height, strip });
        }
    }
}

/// Gives the room that is left to the lines to write on, and sets all heights.
fn settle(page: &mut Page, body: f32) {
    let used: f32 = page.placed.iter().skip(1).map(|placed| placed.strip.before).sum::<f32>()
        + page.placed.iter().map(|placed| placed.height).sum::<f32>();
    let mut left = body - used;
    let mut grown = true;
    while grown {
        grown = false;
        for placed in &mut page.placed {
            if let Some(ruled) = placed.strip.ruled
                && ruled.pitch <= left
                && placed.height + ruled.pitch <= f32::from(ruled.most) * ruled.pitch + 0.1
            {
                placed.height += ruled.pitch;
                left -= ruled.pitch;
                grown = true;
            }
        }
    }
    let mut y = 0.0;
    for (index, placed) in page.placed.iter_mut().enumerate() {
        y += if index > 0 { placed.strip.before } else { 0.0 };
        placed.y = y;
        y += placed.height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::strip::{Break, Ruled, StripKind};

    /// Strips of ten points with these rules for page breaks.
    fn group(rules: &[Break]) -> Group {
        let strips = rules.iter().map(|rule| Strip::new(StripKind::Text, 10.0).after(*rule)).collect();
        Group { strips, ..Group::default() }
    }

    fn counts(groups: Vec<Group>, body: f32) -> Vec<usize> {
        paginate(groups, body).iter().map(|page| page.placed.len()).collect()
    }

    #[test]
    fn a_group_that_fits_a_page_is_not_split() {
        let free = [Break::Free; 3];
        assert_eq!(counts(vec![group(&free), group(&free), group(&free)], 65.0), [6, 3]);
        assert_eq!(counts(vec![group(&free), group(&free)], 55.0), [3, 3]);
    }

    #[test]
    fn a_longer_group_is_split_where_it_hurts_least() {
        use Break::{Avoid, Free, Never};
        assert_eq!(counts(vec![group(&[Free, Free, Avoid, Avoid, Free])], 45.0), [2, 3]);
        assert_eq!(counts(vec![group(&[Avoid, Avoid, Never, Never, Free])], 45.0), [2, 3]);
        assert_eq!(counts(vec![group(&[Never; 5])], 45.0), [4, 1]);
        assert_eq!(counts(vec![group(&[Never; 3])], 5.0), [1, 1, 1]);
    }

    #[test]
    fn further_pages_repeat_what_heads_them() {
        let head = Rc::new(Strip::new(StripKind::TableHead, 5.0));
        let mut group = group(&[Break::Free; 5]);
        group.continued = Some(Rc::new(Strip::new(StripKind::Heading, 5.0)));
        for strip in &mut group.strips {
            strip.head = Some(Rc::clone(&head));
        }
        let pages = paginate(vec![group], 35.0);
        let kinds: Vec<Vec<StripKind>> =
            pages.iter().map(|page| page.placed.iter().map(|placed| placed.strip.kind).collect()).collect();
        let row = StripKind::Text;
        assert_eq!(kinds, [vec![row; 3], vec![StripKind::Heading, StripKind::TableHead, row, row]]);
    }

    #[test]
    fn lines_to_write_on_share_what_is_left() {
        let mut strip = Strip::new(StripKind::Ruled, 20.0);
        strip.ruled = Some(Ruled { x: 0.0, width: 1.0, pitch: 10.0, most: 4 });
        let group = Group { strips: vec![strip.clone(), strip], ..Group::default() };
        let heights = |body| -> Vec<f32> {
            paginate(vec![group.clone()], body)[0].placed.iter().map(|placed| placed.height).collect()
        };
        assert_eq!(heights(75.0), [40.0, 30.0]);
        assert_eq!(heights(200.0), [40.0, 40.0]);
    }
}
