import { RadarChart as Radar } from 'echarts/charts';
import { RadarComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { COLOURS, FONT_FAMILY } from '../../../lib/theme.js';

use([Radar, RadarComponent, TooltipComponent, SVGRenderer]);

interface RadarChartProps {
  readonly axes: readonly string[];
  /** Levels from 0 to 1, one for each axis. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly dashed?: boolean;
  }[];
  readonly className: string;
}

/** Levels on axes from a common centre. The library is large, so this file is loaded only where a chart is shown. */
export default function RadarChart({ axes, series, className }: RadarChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const chart = init(holder.current, null, { renderer: 'svg' });
    chart.setOption({
      textStyle: { fontFamily: FONT_FAMILY },
      animation: false,
      tooltip: { trigger: 'item', valueFormatter: (value: unknown) => `${Math.round(Number(value) * 100)}%` },
      radar: {
        indicator: axes.map((name) => ({ name, max: 1 })),
        radius: '54%',
        splitNumber: 4,
        axisName: { color: COLOURS.ink, fontSize: 12 },
        axisNameGap: 8,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: COLOURS.line } },
        axisLine: { lineStyle: { color: COLOURS.line } },
      },
      series: series.map(({ name, values, dashed = false }) => ({
        type: 'radar',
        symbolSize: dashed ? 0 : 6,
        silent: dashed,
        lineStyle: { width: dashed ? 1.5 : 2, type: dashed ? 'dashed' : 'solid' },
        itemStyle: { color: dashed ? COLOURS.attention : COLOURS.action },
        areaStyle: dashed ? { opacity: 0 } : { opacity: 0.14 },
        data: [{ name, value: [...values] }],
      })),
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(holder.current);
    return () => {
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
