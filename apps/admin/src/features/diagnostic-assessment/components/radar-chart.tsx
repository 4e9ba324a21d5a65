import { RadarChart as Radar } from 'echarts/charts';
import { RadarComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { COLOURS, FONT_FAMILY } from '../../../lib/theme.js';

use([Radar, RadarComponent, TooltipComponent, SVGRenderer]);

/** How a line is drawn: the level itself, the level of an earlier time, or what is aimed at. */
export type RadarLook = 'level' | 'earlier' | 'target';

interface RadarChartProps {
  readonly axes: readonly string[];
  /** Levels from 0 to 1, one for each axis. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly look: RadarLook;
  }[];
  readonly className: string;
}

const LOOKS = {
  level: { colour: COLOURS.action, width: 2, type: 'solid', symbol: 6, area: 0.14 },
  earlier: { colour: COLOURS.inkSoft, width: 1.5, type: 'solid', symbol: 4, area: 0 },
  target: { colour: COLOURS.attention, width: 1.5, type: 'dashed', symbol: 0, area: 0 },
} as const;

/** Two of them stand beside each other on a sheet of A4. */
const ON_PAPER = { width: 320, height: 240 };

/** Levels on axes from a common centre. The library is large, so this file is loaded only where a chart is shown. */
export default function RadarChart({ axes, series, className }: RadarChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    // Long names stand in two lines; Chinese ones are short.
    const lines = axes.map((name) => name.replace(' ', '\n'));
    const isNarrow = lines.some((name) => name.includes('\n'));
    const chart = init(holder.current, null, { renderer: 'svg' });
    chart.setOption({
      textStyle: { fontFamily: FONT_FAMILY },
      animation: false,
      tooltip: { trigger: 'item', valueFormatter: (value: unknown) => `${Math.round(Number(value) * 100)}%` },
      radar: {
        indicator: lines.map((name) => ({ name, max: 1 })),
        radius: isNarrow ? '50%' : '62%',
        center: ['50%', '53%'],
        splitNumber: 4,
        axisName: { color: COLOURS.ink, fontSize: 12 },
        axisNameGap: 8,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: COLOURS.line } },
        axisLine: { lineStyle: { color: COLOURS.line } },
      },
      series: series.map(({ name, values, look }) => {
        const { colour, width, type, symbol, area } = LOOKS[look];
        return {
          type: 'radar',
          symbolSize: symbol,
          silent: look === 'target',
          lineStyle: { width, type },
          itemStyle: { color: colour },
          areaStyle: { opacity: area },
          data: [{ name, value: [...values] }],
        };
      }),
    });
    const fit = (): void => chart.resize();
    const fitPaper = (): void => chart.resize(ON_PAPER);
    const observer = new ResizeObserver(fit);
    observer.observe(holder.current);
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', fit);
    return () => {
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fit);
      observer.disconnect();
      chart.dispose();
    };
  }, [axes, series]);
  const words = series.map(
    ({ name, values }) => `${name}: ${values.map((value) => `${Math.round(value * 100)}%`).join(', ')}`,
  );
  return (
    <figure className={className} aria-label={`${axes.join(', ')} — ${words.join('; ')}`}>
      <div ref={holder} className={className} aria-hidden />
    </figure>
  );
}
