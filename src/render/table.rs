//! A table of the kit for the terminal.

use std::iter::once;

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};

use super::words::clock;
use crate::kit::{AgendaItem, Header, InterviewerPacket, InterviewerQuestion, PacketSection};
use crate::model::{plural, visible_line};

const HEADINGS: [&str; 7] = ["#", "Start", "Min", "Question", "Kind", "Topic", "Difficulty"];
const NUMBERS: [usize; 3] = [0, 1, 2];
const TITLE: usize = 3;
const LABELS: [usize; 3] = [4, 5, 6];
/// What number, start and minutes take beside the title.
const BESIDE: u16 = 15;

/// A thick line above and below, a thin one between the parts.
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('━').junction('━'))
    .row_separator(LineStyle::none().fill(THIN).junction(THIN))
    .bottom_border(LineStyle::none().fill('━').junction('━'));
const THIN: char = '─';

/// Below this width, kind, topic and difficulty move from columns under the title.
const WIDE: u16 = 100;
/// Narrower tables would break words into letters.
const NARROWEST: u16 = 40;

/// Draws the interviewer's edition as a table of at most `width` columns, or 40 where that is less.
pub fn table(packet: &InterviewerPacket, width: u16, color: bool) -> String {
    let InterviewerPacket {
        header,
        summary: _,
        level: _,
        duration,
        agenda,
        scale: _,
        sections,
        scorecard: _,
        rubric: _,
    } = packet;
    let width = width.max(NARROWEST);
    let mut sketch = Sketch { table: blank(width, color), wide: width >= WIDE, ruled: Vec::new() };
    sketch.fill(agenda, sections);
    sketch.keep_words_whole(width, sections);

    let questions: usize = sections.iter().map(|section| section.questions.len()).sum();
    let minutes: u32 = sections.iter().map(|section| u32::from(section.minutes)).sum();
    let totals = format!(
        "{}, {} of {}",
        plural(u32::try_from(questions).expect("a kit has some dozens of questions"), "question"),
        minutes,
        plural(*duration, "minute")
    );
    let Header {
        profile,
        title,
        bank: _,
        seed,
        algorithm,
        fingerprint,
        date: _,
        requisition: _,
        in_loop: _,
        language: _,
    } = header;
    let origin = format!("{profile} · seed {seed} · algorithm {algorithm} · fingerprint {fingerprint}");
    let title = wrapped(bold(&one_line(title)), width, color);
    let totals = wrapped(bold(&totals), width, color);
    let origin = wrapped(dim(&one_line(&origin)), width, color);
    format!("{title}\n\n{}\n{totals}\n{origin}\n", sketch.draw())
}

/// A part of the interview; sections bring their questions.
enum AgendaPart<'a> {
    Item(&'a AgendaItem),
    Section(&'a PacketSection<InterviewerQuestion>),
}

/// A table under construction.
struct Sketch {
    table: Table,
    wide: bool,
    /// For every row, whether a line follows it.
    ruled: Vec<bool>,
}

impl Sketch {
    /// Adds the parts in the order of the clock.
    fn fill(&mut self, agenda: &[AgendaItem], sections: &[PacketSection<InterviewerQuestion>]) {
        let others = agenda.iter().filter(|item| item.questions.is_none());
        let mut parts: Vec<(u16, AgendaPart<'_>)> =
            others.map(|item| (item.start, AgendaPart::Item(item))).collect();
        parts.extend(sections.iter().map(|section| (section.start, AgendaPart::Section(section))));
        parts.sort_by_key(|(start, _)| *start);
        for (_, part) in &parts {
            match part {
                AgendaPart::Item(AgendaItem { start, minutes, title, questions: _ }) => {
                    self.part(*start, *minutes, title);
                }
                AgendaPart::Section(PacketSection { title, purpose: _, start, minutes, questions }) => {
                    self.part(*start, *minutes, title);
                    for question in questions {
                        self.question(question);
                    }
                }
            }
            if let Some(last) = self.ruled.last_mut() {
                *last = true;
            }
        }
    }

    fn part(&mut self, start: u16, minutes: u16, title: &str) {
        let cells = [&clock(start), &minutes.to_string(), &one_line(title)];
        self.row(once(Cell::new("")).chain(cells.map(|cell| bold(cell))).collect());
    }

    fn question(&mut self, question: &InterviewerQuestion) {
        let InterviewerQuestion {
            number,
            id,
            title,
            kind,
            competency: _,
            competency_name: _,
            topic: _,
            topic_name,
            tags: _,
            levels: _,
            difficulty,
            start,
            minutes,
            prompt: _,
            strong_answer: _,
            follow_ups: _,
            anchors: _,
            red_flags: _,
            references: _,
            solution: _,
            samples: _,
        } = question;
        let labels = [kind.to_string(), one_line(topic_name), difficulty.to_string()];
        let under = labels.join(" · ");
        let mut cells = vec![number.to_string(), clock(*start), minutes.to_string(), one_line(title)];
        cells.extend(labels);
        self.row(cells.into_iter().map(Cell::new).collect());
        if !self.wide {
            self.under(Cell::new(under));
        }
        self.under(dim(&one_line(id)));
    }

    /// Adds a line under a title.
    fn under(&mut self, cell: Cell) {
        let mut cells: Vec<Cell> = NUMBERS.map(|_| Cell::new("")).into();
        cells.push(cell);
        self.row(cells);
    }

    fn row(&mut self, cells: Vec<Cell>) {
        self.table.add_row(cells);
        self.ruled.push(false);
    }

    /// Widens the titles' column where an id or a word of a title would break: people copy ids.
    ///
    /// Only there, because a column with a bound gets no more than it.
    fn keep_words_whole(&mut self, width: u16, sections: &[PacketSection<InterviewerQuestion>]) {
        let questions = sections.iter().flat_map(|section| &section.questions);
        let words =
            questions.flat_map(|question| question.title.split_whitespace().chain([question.id.as_str()]));
        let words: Vec<String> = words.map(one_line).collect();
        let drawn = self.table.to_string();
        if words.iter().all(|word| drawn.contains(word.as_str())) {
            return;
        }
        let longest = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        let most = if self.wide { width / 2 } else { width - BESIDE };
        // What is longer breaks anyway.
        let least = u16::try_from(longest + 1).map_or(most, |least| least.min(most));
        if let Some(titles) = self.table.column_mut(TITLE) {
            titles.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
        }
    }

    /// Draws the table, with lines only where a part ends.
    fn draw(&self) -> String {
        let mut ruled = self.ruled.iter();
        let is_rule = |line: &str| line.chars().all(|c| c == THIN);
        let lines = self.table.lines().filter(|line| !is_rule(line) || ruled.next() == Some(&true));
        lines.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}

/// An empty table of the questions.
fn blank(width: u16, color: bool) -> Table {
    let mut table = empty(width, color);
    table.load_style(STYLE).set_header(HEADINGS.map(bold));
    for (at, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, 1));
        if NUMBERS.contains(&at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        if LABELS.contains(&at) && width < WIDE {
            column.set_constraint(ColumnConstraint::Hidden);
        }
    }
    table
}

/// A text of its own that breaks its lines where the table ends.
fn wrapped(cell: Cell, width: u16, color: bool) -> String {
    let mut table = empty(width, color);
    table.load_style(TableStyle::new()).add_row([cell]);
    for column in table.column_iter_mut() {
        column.set_padding((0, 0));
    }
    table.trim_fmt()
}

/// A table that asks neither the terminal nor the environment.
fn empty(width: u16, color: bool) -> Table {
    let mut table = Table::new();
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width).force_no_tty();
    if color {
        table.enforce_styling().style_text_only();
    }
    table
}

fn bold(text: &str) -> Cell {
    Cell::new(text).add_attribute(Attribute::Bold)
}

fn dim(text: &str) -> Cell {
    Cell::new(text).add_attribute(Attribute::Dim)
}

/// A cell's text, of which nothing is hidden and nothing commands the terminal.
fn one_line(text: &str) -> String {
    visible_line(text).into_owned()
}
