import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../src/rules/markdown';
import { inWords } from '../src/ui/rule-link';

function shown(text: string): HTMLElement {
  const into = document.createElement('div');
  render(<Markdown text={text} />, into);
  return into;
}

describe('a page', () => {
  it('takes nothing for HTML', () => {
    const page = shown('Text <img src=x onerror=alert(1)> and\n\n<script>alert(1)</script>\n');
    expect(page.querySelector('img, script')).toBeNull();
  });

  it('offers its cases to the workbench', () => {
    const page = shown('```sheet concurrentCap=date\nvisit V\n```\n');
    expect(page.querySelector('.case pre')?.textContent).toBe('visit V');
    expect(page.querySelector('.case .faint')?.textContent).toBe('concurrentCap=date');
    expect(page.querySelector('.case button')?.textContent).toContain('Open in the workbench');
  });

  it('leads from rule to rule', () => {
    const page = shown('See `AbsoluteUnitsCountOverVisits` and `concurrentCap`.\n');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/rules/AbsoluteUnitsCountOverVisits');
    expect(page.querySelectorAll('a').length).toBe(1);
  });

  it('shows tables and lists', () => {
    const page = shown('- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n');
    expect(page.querySelectorAll('li').length).toBe(2);
    expect(page.querySelectorAll('td').length).toBe(2);
  });
});

describe('a name', () => {
  it('reads as the sentence it is', () => {
    expect(inWords('ConcurrentOncePerEncounter')).toBe('Concurrent once per encounter');
    expect(inWords('NdcQuantityContradictsUnits')).toBe('Ndc quantity contradicts units');
    expect(inWords('96368')).toBe('96368');
  });
});
