import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { go } from '../route';
import { openInWorkbench } from '../workbench/state';

/** A page of ours, written in Markdown, as elements: nothing in it is ever taken for HTML. Its cases open in the workbench. */
export function Markdown({ text }: { text: string }) {
  return <>{lexer(text).map(block)}</>;
}

function block(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      // The page's own title is told above it.
      if (depth === 1) return null;
      return depth === 2 ? <h2 key={key}>{inline(tokens)}</h2> : <h3 key={key}>{inline(tokens)}</h3>;
    }
    case 'paragraph':
      return <p key={key}>{inline((token as Tokens.Paragraph).tokens)}</p>;
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const rows = items.map((item, i) => <li key={i}>{item.tokens.map((each, j) => (each.type === 'text' ? inline((each as Tokens.Text).tokens ?? [each]) : block(each, j)))}</li>);
      return ordered ? <ol key={key}>{rows}</ol> : <ul key={key}>{rows}</ul>;
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return (
        <div class="scroll" key={key} tabindex={0} role="group" aria-label="Table">
          <table>
            <thead><tr>{header.map((cell, i) => <th scope="col" key={i}>{inline(cell.tokens)}</th>)}</tr></thead>
            <tbody>{rows.map((row, i) => <tr key={i}>{row.map((cell, j) => <td key={j}>{inline(cell.tokens)}</td>)}</tr>)}</tbody>
          </table>
        </div>
      );
    }
    case 'code': {
      const { lang, text } = token as Tokens.Code;
      return lang?.split(' ')[0] === 'sheet' ? <Case key={key} sheet={text} settings={lang.slice(5).trim()} /> : <pre key={key}>{text}</pre>;
    }
    case 'space':
      return null;
    default:
      return 'text' in token && typeof token.text === 'string' ? <p key={key}>{token.text}</p> : null;
  }
}

function Case({ sheet, settings }: { sheet: string; settings: string }) {
  return (
    <figure class="case">
      <pre tabindex={0} aria-label="Case">{sheet}</pre>
      <figcaption>
        {settings !== '' && <span class="faint">{settings}</span>}
        <button
          type="button"
          onClick={() => {
            openInWorkbench(`${sheet}\n`);
            go('/workbench');
          }}
        >
          Open in the workbench
        </button>
      </figcaption>
    </figure>
  );
}

function inline(tokens: Token[]): ComponentChildren[] {
  return tokens.map((token, key) => {
    switch (token.type) {
      case 'strong':
        return <strong key={key}>{inline((token as Tokens.Strong).tokens)}</strong>;
      case 'em':
        return <em key={key}>{inline((token as Tokens.Em).tokens)}</em>;
      case 'codespan': {
        const name = (token as Tokens.Codespan).text;
        return /^[A-Z][a-z]+([A-Z][a-z]*){2,}$/.test(name) ? <a key={key} href={`/rules/${name}`}><code>{name}</code></a> : <code key={key}>{name}</code>;
      }
      case 'link': {
        const { href, tokens: words } = token as Tokens.Link;
        const page = /([A-Za-z]+)\.md$/.exec(href)?.[1];
        return page === undefined ? <span key={key}>{inline(words)}</span> : <a key={key} href={`/rules/${page}`}>{inline(words)}</a>;
      }
      case 'br':
        return <br key={key} />;
      default:
        return 'text' in token ? String(token.text) : '';
    }
  });
}
